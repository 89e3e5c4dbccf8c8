package dev.mainstay.wit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
