package dev.mainstay.wit;

import java.util.List;

/** A package: interfaces and worlds under one name and version, in the order of the text. */
public record WitPackage(PackageName name, List<WitInterface> interfaces, List<World> worlds) {
  public WitPackage {
    interfaces = List.copyOf(interfaces);
    worlds = List.copyOf(worlds);
    for (WitInterface each : interfaces) {
      if (!each.name().pkg().equals(name)) {
        throw new IllegalArgumentException(each.name() + " does not belong to package " + name);
      }
    }
  }
}
