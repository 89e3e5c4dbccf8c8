package dev.mainstay.wit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** An interface: types, resources and functions under one name, in the order of the text. */
public record WitInterface(
    InterfaceName name, List<Named> types, List<WitFunction> functions, String docs) {
  public WitInterface {
    types = List.copyOf(types);
    functions = List.copyOf(functions);
    Set<String> seen = new TreeSet<>();
    for (Named type : types) {
      checkUnique(seen, name, type.name());
    }
    for (WitFunction function : functions) {
      checkUnique(seen, name, function.coreName());
    }
  }

  /** The types of other interfaces that are named in this one, in the order of their names. */
  public List<Named> foreign() {
    Set<Named> named = new LinkedHashSet<>();
    for (Named type : types) {
      if (type instanceof WitType.Definition definition) {
        definition.parts().forEach(part -> collect(part, named));
      }
    }
    for (WitFunction function : functions) {
      function.parameters().forEach(parameter -> collect(parameter.type(), named));
      function.result().ifPresent(result -> collect(result, named));
    }
    SortedMap<String, Named> foreign = new TreeMap<>();
    named.stream()
        .filter(type -> !type.owner().equals(name))
        .forEach(type -> foreign.put(key(type), type));
    return List.copyOf(foreign.values());
  }

  /**
   * What the types of other interfaces are called here, by their {@link #key}: their own name, or
   * where that is taken one with the other interface's before it.
   */
  public Map<String, String> foreignNames() {
    Set<String> taken = new TreeSet<>();
    types.forEach(type -> taken.add(type.name().toLowerCase(Locale.ROOT)));
    functions.forEach(function -> taken.add(function.coreName().toLowerCase(Locale.ROOT)));
    Map<String, String> names = new LinkedHashMap<>();
    for (Named type : foreign()) {
      String free = type.name();
      while (!taken.add(free.toLowerCase(Locale.ROOT))) {
        free = type.owner().name() + "-" + free;
      }
      names.put(key(type), free);
    }
    return names;
  }

  /** What tells types of all interfaces apart: the interface's name and the type's. */
  public static String key(Named type) {
    return type.owner() + " " + type.name();
  }

  private static void collect(WitType type, Set<Named> into) {
    if (type instanceof WitType.Definition definition) {
      into.add(definition);
    } else if (type instanceof WitType.Own own) {
      into.add(own.resource());
    } else if (type instanceof WitType.Borrow borrow) {
      into.add(borrow.resource());
    } else {
      type.parts().forEach(part -> collect(part, into));
    }
  }

  /** The interface with what another account of it has and this one has not. */
  WitInterface with(WitInterface other) {
    List<Named> allTypes = new ArrayList<>(types);
    Set<String> known = new TreeSet<>();
    types.forEach(type -> known.add(type.name()));
    functions.forEach(function -> known.add(function.coreName()));
    other.types().stream().filter(type -> known.add(type.name())).forEach(allTypes::add);
    List<WitFunction> allFunctions = new ArrayList<>(functions);
    other.functions().stream()
        .filter(function -> known.add(function.coreName()))
        .forEach(allFunctions::add);
    return new WitInterface(name, allTypes, allFunctions, docs);
  }

  private static void checkUnique(Set<String> seen, InterfaceName owner, String name) {
    if (!seen.add(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(owner + ": two things are called " + name);
    }
  }
}
