package dev.mainstay.wit2java;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.PackageName;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.World;
import dev.mainstay.wit.parse.WitSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The interfaces that the options name. */
final class Selection {
  private final WitSource source;
  private final List<String> problems;
  private final Map<InterfaceName, WitInterface> interfaces = new LinkedHashMap<>();
  private final Set<InterfaceName> imports = new LinkedHashSet<>();
  private final Set<InterfaceName> exports = new LinkedHashSet<>();

  private Selection(WitSource source, List<String> problems) {
    this.source = source;
    this.problems = problems;
    for (WitPackage pkg : source.packages()) {
      pkg.interfaces().forEach(each -> interfaces.put(each.name(), each));
    }
  }

  /** What the options name; what they name in vain is added to the problems. */
  static Selection of(WitSource source, Options options, List<String> problems) {
    Selection selection = new Selection(source, problems);
    if (options.world().isPresent()) {
      selection.named(options.world().get());
    } else if (options.imports().isEmpty() && options.exports().isEmpty()) {
      selection.unnamed();
    }
    options.imports().forEach(name -> selection.add(name, selection.imports));
    options.exports().forEach(name -> selection.add(name, selection.exports));
    return selection;
  }

  Set<InterfaceName> imports() {
    return imports;
  }

  Set<InterfaceName> exports() {
    return exports;
  }

  /** The interface of that name, which is there. */
  WitInterface get(InterfaceName name) {
    WitInterface found = interfaces.get(name);
    if (found == null) {
      throw new IllegalStateException(name + " is not known");
    }
    return found;
  }

  private List<World> worlds(boolean mainOnly) {
    List<World> worlds = new ArrayList<>();
    for (WitPackage pkg : source.packages()) {
      if (!mainOnly || source.main().contains(pkg.name())) {
        worlds.addAll(pkg.worlds());
      }
    }
    return worlds;
  }

  private void named(String name) {
    List<World> found =
        worlds(!name.contains(":")).stream().filter(world -> isNamed(world, name)).toList();
    if (found.isEmpty()) {
      problems.add(
          "[no-world] there is no world " + name + "; there is " + list(names(worlds(false))));
    } else if (found.size() > 1) {
      problems.add(
          "[many-worlds] the name "
              + name
              + " fits "
              + list(names(found))
              + "; add the package and its version");
    } else {
      add(found.get(0));
    }
  }

  private static boolean isNamed(World world, String name) {
    InterfaceName full = new InterfaceName(world.pkg(), world.name());
    return name.equals(world.name()) || fits(full, name);
  }

  private void unnamed() {
    List<World> worlds = worlds(true);
    if (worlds.size() > 1) {
      problems.add(
          "[many-worlds] there are the worlds "
              + list(names(worlds))
              + "; say which is the guest's by world, or name interfaces by imports and exports");
    } else if (worlds.isEmpty()) {
      add("*", imports);
    } else {
      add(worlds.get(0));
    }
  }

  private void add(World world) {
    imports.addAll(world.imports());
    exports.addAll(world.exports());
  }

  private void add(String name, Set<InterfaceName> into) {
    List<InterfaceName> found = new ArrayList<>();
    for (InterfaceName each : interfaces.keySet()) {
      boolean isMain = source.main().contains(each.pkg());
      boolean isLocal = isMain && (name.equals("*") || name.equals(each.name()));
      if (isLocal || fits(each, name)) {
        found.add(each);
      }
    }
    if (found.isEmpty()) {
      problems.add(
          "[no-interface] there is no interface "
              + name
              + "; there is "
              + list(interfaces.keySet().stream().map(InterfaceName::toString).sorted().toList()));
    }
    into.addAll(found);
  }

  /** Whether the text is the name, with or without a version, or with an asterisk. */
  private static boolean fits(InterfaceName name, String text) {
    PackageName pkg = name.pkg();
    String bare = pkg.namespace() + ":" + pkg.name() + "/";
    String version = pkg.version().map(v -> "@" + v).orElse("");
    return List.of(
            bare + name.name(), bare + name.name() + version, bare + "*", bare + "*" + version)
        .contains(text);
  }

  private static List<String> names(List<World> worlds) {
    return worlds.stream().map(w -> new InterfaceName(w.pkg(), w.name()).toString()).toList();
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
