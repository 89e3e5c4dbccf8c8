package dev.mainstay.wit;

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

  private static void checkUnique(Set<String> seen, InterfaceName owner, String name) {
    if (!seen.add(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(owner + ": two things are called " + name);
    }
  }
}
