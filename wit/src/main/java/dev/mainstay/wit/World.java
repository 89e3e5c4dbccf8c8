package dev.mainstay.wit;

import java.util.List;

/**
 * What a component imports and exports, in the order of the text. Interfaces only: loose functions
 * are not needed yet.
 */
public record World(
    PackageName pkg, String name, List<InterfaceName> imports, List<InterfaceName> exports) {
  public World {
    Names.check(name);
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }
}
