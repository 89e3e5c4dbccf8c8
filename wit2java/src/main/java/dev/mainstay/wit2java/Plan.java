package dev.mainstay.wit2java;

import com.palantir.javapoet.ClassName;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.PackageName;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * The interfaces that become Java, the ones whose types those use included, and the names of
 * everything in them.
 */
final class Plan {
  private final Options options;
  private final List<String> problems;
  private final Map<String, Contract> contracts = new TreeMap<>();
  private final Map<String, JavaNames.Scope> packages = new HashMap<>();
  private final Set<String> severalVersions = new TreeSet<>();

  private Plan(Options options, List<String> problems) {
    this.options = options;
    this.problems = problems;
  }

  /** The plan; what is wrong with the names of packages is added to the problems. */
  static Plan of(Selection selection, Options options, List<String> problems) {
    Plan plan = new Plan(options, problems);
    Set<InterfaceName> imports = new LinkedHashSet<>(selection.imports());
    Deque<WitInterface> open = new ArrayDeque<>();
    imports.forEach(name -> open.add(selection.get(name)));
    selection.exports().forEach(name -> open.add(selection.get(name)));
    Set<InterfaceName> seen = new LinkedHashSet<>(imports);
    while (!open.isEmpty()) {
      WitInterface each = open.remove();
      boolean isExportOnly =
          selection.exports().contains(each.name()) && !imports.contains(each.name());
      for (InterfaceName used : owners(each)) {
        // An exported interface takes its types from exported ones where there are such.
        boolean isThere = isExportOnly && selection.exports().contains(used);
        if (!used.equals(each.name()) && !isThere && seen.add(used)) {
          imports.add(used);
          open.add(selection.get(used));
        }
      }
    }
    Set<InterfaceName> all = new LinkedHashSet<>(imports);
    all.addAll(selection.exports());
    plan.versions(all);
    imports.stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(name -> plan.add(selection.get(name), Direction.IMPORT));
    selection.exports().stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(name -> plan.add(selection.get(name), Direction.EXPORT));
    plan.contracts.values().forEach(plan::exceptions);
    return plan;
  }

  Collection<Contract> contracts() {
    return contracts.values();
  }

  /** The contract that the type is a class of, seen from another. */
  Contract owner(Named type, Contract from) {
    Contract found = null;
    if (from.direction() == Direction.EXPORT) {
      found = contracts.get(key(type.owner(), Direction.EXPORT));
    }
    if (found == null) {
      found = contracts.get(key(type.owner(), Direction.IMPORT));
    }
    if (found == null) {
      throw new IllegalStateException(type.owner() + " is not in the plan");
    }
    return found;
  }

  /** The exception that carries the error of a result. */
  Contract.Thrown thrown(Optional<WitType> error, Contract from) {
    Optional<WitType> resolved = error.map(Contract::resolve);
    Contract home = from;
    if (resolved.isPresent() && resolved.get() instanceof WitType.Definition definition) {
      Contract owner = owner(definition, from);
      home = owner.isExisting() ? from : owner;
    }
    String key = resolved.map(TypeNames::of).orElse("");
    Contract place = home;
    return home.exceptions()
        .computeIfAbsent(
            key,
            k ->
                new Contract.Thrown(
                    place.nested((k.isEmpty() ? "Failure" : k) + "Exception"), resolved));
  }

  private void exceptions(Contract contract) {
    if (!contract.isExisting()) {
      for (WitFunction function : contract.wit().functions()) {
        Contract.fallible(function).ifPresent(result -> thrown(result.error(), contract));
      }
    }
  }

  private static String key(InterfaceName name, Direction direction) {
    return name + " " + direction;
  }

  private void add(WitInterface wit, Direction direction) {
    InterfaceName name = wit.name();
    boolean isBoth =
        direction == Direction.EXPORT && contracts.containsKey(key(name, Direction.IMPORT));
    String simple = (isBoth ? "Exported" : "") + JavaNames.type(name.name());
    for (Named type : wit.types()) {
      // No class may be called as the one around it.
      if (Contract.isClass(type) && JavaNames.type(type.name()).equals(simple)) {
        simple += "Api";
        break;
      }
    }
    String bare = bare(name.pkg());
    String javaPackage = javaPackage(name.pkg());
    String free = packages.computeIfAbsent(javaPackage, p -> new JavaNames.Scope()).take(simple);
    contracts.put(
        key(name, direction),
        new Contract(
            wit,
            direction,
            options.existing().containsKey(bare),
            ClassName.get(javaPackage, free)));
  }

  private static String bare(PackageName pkg) {
    return pkg.namespace() + ":" + pkg.name();
  }

  /** Finds the packages of which there are several versions, whose classes must not meet. */
  private void versions(Set<InterfaceName> names) {
    Map<String, Set<String>> versions = new TreeMap<>();
    for (InterfaceName name : names) {
      versions
          .computeIfAbsent(bare(name.pkg()), b -> new TreeSet<>())
          .add(name.pkg().version().orElse(""));
    }
    versions.forEach(
        (bare, found) -> {
          if (found.size() > 1) {
            severalVersions.add(bare);
          }
        });
  }

  private String javaPackage(PackageName pkg) {
    String bare = bare(pkg);
    String ordinary =
        (options.prefix().isEmpty() ? "" : options.prefix() + ".")
            + JavaNames.packagePart(pkg.namespace())
            + "."
            + JavaNames.packagePart(pkg.name());
    String name =
        options.existing().getOrDefault(bare, options.packages().getOrDefault(bare, ordinary));
    if (severalVersions.contains(bare)) {
      name += ".v" + pkg.version().orElse("").replaceAll("[^0-9A-Za-z]", "_");
    }
    if (!SourceVersion.isName(name)) {
      String problem =
          "[java-package] \"" + name + "\" for " + pkg + " is no name of a Java package";
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
      return "invalid";
    }
    return name;
  }

  /** The interfaces whose types are classes that this one names. */
  private static Set<InterfaceName> owners(WitInterface wit) {
    Set<InterfaceName> owners = new LinkedHashSet<>();
    List<WitType> types = new ArrayList<>();
    for (Named type : wit.types()) {
      if (type instanceof WitType.Definition definition) {
        types.addAll(definition.parts());
      }
    }
    for (WitFunction function : wit.functions()) {
      function.parameters().forEach(parameter -> types.add(parameter.type()));
      function.result().ifPresent(types::add);
    }
    types.forEach(type -> collect(type, owners));
    return owners;
  }

  private static void collect(WitType type, Set<InterfaceName> into) {
    WitType resolved = Contract.resolve(type);
    if (resolved instanceof WitType.Definition definition) {
      into.add(definition.owner());
    } else if (resolved instanceof WitType.Own own) {
      into.add(own.resource().owner());
    } else if (resolved instanceof WitType.Borrow borrow) {
      into.add(borrow.resource().owner());
    } else {
      resolved.parts().forEach(part -> collect(part, into));
    }
  }
}
