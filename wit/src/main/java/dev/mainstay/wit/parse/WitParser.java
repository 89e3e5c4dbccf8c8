package dev.mainstay.wit.parse;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.PackageName;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads WIT packages from text.
 *
 * <p>Everything of WASI 0.2 is read. Refused, with their place: functions, types and interfaces
 * written inside a world, nested packages, {@code async}, and the types of WASI 0.3. Passed over:
 * gates such as {@code @since}.
 *
 * @see <a
 *     href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/WIT.md">WIT.md</a>,
 *     checked against WASI 0.2.12
 */
public final class WitParser {
  /** An interface as it is written, and the package it belongs to. */
  record Unit(PackageName pkg, Syntax.Interface syntax) {}

  private final Map<InterfaceName, Unit> units = new LinkedHashMap<>();
  private final Map<InterfaceName, Scope> scopes = new LinkedHashMap<>();
  private final Map<String, Syntax.World> worlds = new LinkedHashMap<>();

  private final Map<String, PackageName> packageOf = new TreeMap<>();

  private WitParser() {}

  /**
   * Reads files, which may belong to several packages: those of one folder share the package that
   * one of them names.
   *
   * @param files the text of each file by its path, with {@code /} between folders
   * @return the packages in the order of their names, interfaces in that of files and text
   * @throws WitSyntaxException with all that is wrong
   */
  public static List<WitPackage> parse(SortedMap<String, String> files) {
    return parse(files, files.keySet()).packages();
  }

  /** The same; the packages of some files are those that are wanted, the others what they use. */
  static WitSource parse(SortedMap<String, String> files, Collection<String> wanted) {
    WitParser parser = new WitParser();
    List<WitPackage> packages = parser.packages(files);
    Set<PackageName> main = new LinkedHashSet<>();
    parser.packageOf.forEach(
        (path, pkg) -> {
          if (wanted.contains(path)) {
            main.add(pkg);
          }
        });
    return new WitSource(packages, main);
  }

  private List<WitPackage> packages(SortedMap<String, String> files) {
    WitSyntaxException.Gathered problems = new WitSyntaxException.Gathered();
    Map<String, List<Syntax.File>> folders = new TreeMap<>();
    files.forEach(
        (path, text) ->
            problems.attempt(
                () ->
                    folders
                        .computeIfAbsent(
                            path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "",
                            folder -> new ArrayList<>())
                        .add(FileParser.parse(path, text))));
    problems.check();
    Map<String, PackageName> names = new TreeMap<>();
    Map<String, List<Syntax.World>> worldsOf = new TreeMap<>();
    folders.forEach(
        (folder, parsed) -> {
          for (Syntax.File file : parsed) {
            problems.attempt(
                () -> {
                  PackageName pkg = packageName(file, parsed);
                  names.put(pkg.toString(), pkg);
                  packageOf.put(file.path(), pkg);
                  file.interfaces().forEach(each -> define(pkg, each));
                  for (Syntax.World world : file.worlds()) {
                    worlds.put(pkg + "/" + world.name().text(), world);
                    worldsOf.computeIfAbsent(pkg.toString(), p -> new ArrayList<>()).add(world);
                  }
                });
          }
        });
    problems.check();
    List<WitPackage> packages = new ArrayList<>();
    for (PackageName pkg : names.values()) {
      List<WitInterface> interfaces = new ArrayList<>();
      units.forEach(
          (name, unit) -> {
            if (unit.pkg().equals(pkg)) {
              problems.attempt(() -> interfaces.add(scope(name).result()));
            }
          });
      List<World> made = new ArrayList<>();
      for (Syntax.World world : worldsOf.getOrDefault(pkg.toString(), List.of())) {
        problems.attempt(() -> made.add(world(pkg, world)));
      }
      packages.add(new WitPackage(pkg, interfaces, made));
    }
    problems.check();
    return packages;
  }

  private void define(PackageName pkg, Syntax.Interface each) {
    Unit unit = new Unit(pkg, each);
    if (units.putIfAbsent(new InterfaceName(pkg, each.name().text()), unit) != null) {
      throw new WitSyntaxException(
          each.name().position(),
          "there is an interface " + each.name().text() + " in package " + pkg + " already");
    }
  }

  /** The package that the file names, or another one of its folder. */
  private static PackageName packageName(Syntax.File file, List<Syntax.File> siblings) {
    Position start = new Position(file.path(), 1, 1);
    Syntax.PackageId found =
        file.pkg()
            .or(() -> siblings.stream().flatMap(each -> each.pkg().stream()).findFirst())
            .orElseThrow(
                () ->
                    new WitSyntaxException(
                        start,
                        "neither this file nor another of its folder names the package; expected"
                            + " \"package namespace:name;\""));
    return packageName(found.name(), found.version(), start);
  }

  private static PackageName packageName(String name, Optional<String> version, Position position) {
    int colon = name.indexOf(':');
    return checked(
        new Syntax.Name(name, position),
        () -> new PackageName(name.substring(0, colon), name.substring(colon + 1), version));
  }

  private World world(PackageName pkg, Syntax.World world) {
    Set<InterfaceName> imports = new LinkedHashSet<>();
    Set<InterfaceName> exports = new LinkedHashSet<>();
    collect(pkg, world, imports, exports, new LinkedHashSet<>());
    return new World(pkg, world.name().text(), List.copyOf(imports), List.copyOf(exports));
  }

  private void collect(
      PackageName pkg,
      Syntax.World world,
      Set<InterfaceName> imports,
      Set<InterfaceName> exports,
      Set<Syntax.World> around) {
    if (!around.add(world)) {
      throw new WitSyntaxException(
          world.name().position(), world.name().text() + " includes itself");
    }
    for (Syntax.WorldItem item : world.items()) {
      PackageName owner = owner(pkg, item.path());
      Syntax.Name name = item.path().name();
      switch (item.verb()) {
        case IMPORT -> imports.add(known(owner, name));
        case EXPORT -> exports.add(known(owner, name));
        case INCLUDE -> {
          Syntax.World included = worlds.get(owner + "/" + name.text());
          if (included == null) {
            throw new WitSyntaxException(
                name.position(), "there is no world " + name.text() + " in package " + owner);
          }
          collect(owner, included, imports, exports, around);
        }
      }
    }
    around.remove(world);
  }

  InterfaceName known(PackageName owner, Syntax.Name name) {
    InterfaceName found = new InterfaceName(owner, name.text());
    if (!units.containsKey(found)) {
      throw new WitSyntaxException(name.position(), "there is no interface " + found);
    }
    return found;
  }

  static PackageName owner(PackageName here, Syntax.Path path) {
    if (path.pkg().isEmpty()) {
      return here;
    }
    return packageName(path.pkg().get(), path.version(), path.name().position());
  }

  Scope scope(InterfaceName name) {
    Unit unit = units.get(name);
    if (unit == null) {
      throw new IllegalStateException(name + " is not known");
    }
    Scope scope = scopes.get(name);
    if (scope == null) {
      scope = new Scope(this, name, unit);
      scopes.put(name, scope);
    }
    return scope;
  }

  /** What is made, or what its maker has against it, with the place. */
  static <T> T checked(Syntax.Name place, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw new WitSyntaxException(place.position(), String.valueOf(e.getMessage()));
    }
  }
}
