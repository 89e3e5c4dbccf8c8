package dev.mainstay.processor.emit;

import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.PackageName;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.WitPrinter;
import dev.mainstay.wit.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside the classes: which of them the build must keep, and the WIT of everything seen.
 */
public final class Resources {
  /** The classes that have exported functions: binary names, a line each, sorted. */
  public static final String EXPORTS = "META-INF/mainstay/exports";

  /**
   * The folder of WIT text: {@code guest.wit} has the world, {@code deps} a file for each package.
   */
  public static final String WIT = "META-INF/wit/";

  private Resources() {}

  /** The contents of {@link #EXPORTS}. */
  public static String exports(Collection<JavaClass> glue) {
    // Generated classes are top-level, so the source name is the binary name.
    return String.join("", glue.stream().map(name -> name + "\n").sorted().toList());
  }

  /** The WIT files by their path below {@link #WIT}. */
  public static SortedMap<String, String> wit(
      PackageName pkg,
      String world,
      List<WitInterface> imports,
      List<WitInterface> exports,
      Set<Named> foreign) {
    SortedMap<String, WitInterface> interfaces = new TreeMap<>();
    imports.forEach(each -> interfaces.put(each.name().toString(), each));
    exports.forEach(each -> interfaces.put(each.name().toString(), each));
    foreign.forEach(type -> interfaces.compute(type.owner().toString(), (n, i) -> with(i, type)));
    SortedMap<String, List<WitInterface>> packages = new TreeMap<>();
    for (WitInterface each : interfaces.values()) {
      packages.computeIfAbsent(each.name().pkg().toString(), name -> new ArrayList<>()).add(each);
    }
    SortedMap<String, String> files = new TreeMap<>();
    World guest = new World(pkg, world, names(imports), names(exports));
    List<WitInterface> own = packages.getOrDefault(pkg.toString(), List.of());
    files.put("guest.wit", WitPrinter.print(new WitPackage(pkg, own, List.of(guest))));
    packages.remove(pkg.toString());
    for (List<WitInterface> members : packages.values()) {
      PackageName name = members.get(0).name().pkg();
      String file = name.toString().replace(':', '-');
      files.put(
          "deps/" + file + ".wit", WitPrinter.print(new WitPackage(name, members, List.of())));
    }
    return files;
  }

  /** The interface with one type more, if it has not got it; or one that has nothing else. */
  private static WitInterface with(@Nullable WitInterface present, Named type) {
    if (present == null) {
      return new WitInterface(type.owner(), List.of(type), List.of(), "");
    } else if (present.types().stream().anyMatch(each -> each.name().equals(type.name()))) {
      return present;
    }
    List<Named> types = new ArrayList<>(present.types());
    types.add(type);
    return new WitInterface(present.name(), types, present.functions(), present.docs());
  }

  private static List<InterfaceName> names(List<WitInterface> interfaces) {
    return interfaces.stream()
        .map(WitInterface::name)
        .sorted(Comparator.comparing(InterfaceName::toString))
        .toList();
  }
}
