package dev.mainstay.wit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /**
   * The packages, each once, with everything that is said of it in several places: of two types or
   * functions of one name the first one counts.
   *
   * @return the packages in the order of their names
   */
  public static List<WitPackage> merge(Collection<WitPackage> packages) {
    SortedMap<String, WitPackage> merged = new TreeMap<>();
    for (WitPackage pkg : packages) {
      merged.merge(pkg.name().toString(), pkg, WitPackage::with);
    }
    return List.copyOf(merged.values());
  }

  private WitPackage with(WitPackage other) {
    Map<InterfaceName, WitInterface> all = new LinkedHashMap<>();
    interfaces.forEach(each -> all.put(each.name(), each));
    other.interfaces().forEach(each -> all.merge(each.name(), each, WitInterface::with));
    Map<String, World> both = new LinkedHashMap<>();
    worlds.forEach(world -> both.put(world.name(), world));
    other.worlds().forEach(world -> both.putIfAbsent(world.name(), world));
    return new WitPackage(name, List.copyOf(all.values()), List.copyOf(both.values()));
  }
}
