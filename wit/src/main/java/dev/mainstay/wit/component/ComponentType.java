package dev.mainstay.wit.component;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The contents of a section {@code component-type}: a world, as the type of a component.
 *
 * @see <a
 *     href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md">Binary.md</a>;
 *     the wrapping is wit-component's, version 4; checked against jco-transpile 0.15.0
 */
public final class ComponentType {
  /** The section's name; names that begin with it do as well. */
  public static final String SECTION = "component-type";

  private static final int INSTANCE = 0x05;

  private final Map<InterfaceName, WitInterface> interfaces = new HashMap<>();
  private final ByteSink declarations = new ByteSink();
  private final Map<InterfaceName, Integer> imported = new HashMap<>();
  private final Map<InterfaceName, Integer> exported = new HashMap<>();
  private final Map<String, Integer> aliases = new HashMap<>();
  private int count;
  private int types;
  private int instances;

  private ComponentType(Collection<WitPackage> packages) {
    for (WitPackage pkg : packages) {
      pkg.interfaces().forEach(each -> interfaces.put(each.name(), each));
    }
  }

  /**
   * The world in binary. Interfaces whose types it uses are imported, whether or not it says so.
   *
   * @param packages where its interfaces are
   * @throws IllegalArgumentException if one of them is not there
   */
  public static byte[] encode(World world, Collection<WitPackage> packages) {
    return new ComponentType(packages).world(world);
  }

  private byte[] world(World world) {
    Set<InterfaceName> exports = new LinkedHashSet<>(world.exports());
    Set<InterfaceName> imports = new LinkedHashSet<>();
    world.imports().forEach(name -> require(name, Set.of(), imports));
    for (InterfaceName name : exports) {
      for (InterfaceName used : used(get(name))) {
        require(used, exports, imports);
      }
    }
    imports.forEach(name -> instance(name, false));
    List<InterfaceName> open = new ArrayList<>();
    exports.forEach(name -> order(name, exports, open));
    open.forEach(name -> instance(name, true));

    String name = new InterfaceName(world.pkg(), world.name()).toString();
    byte[] inner =
        new ByteSink().bytes(0x41).number(count).bytes(declarations.toByteArray()).toByteArray();
    // A component type that holds nothing but the world's, exported under its full name.
    ByteSink outer =
        new ByteSink()
            .bytes(0x41)
            .number(2)
            .bytes(0x01)
            .bytes(inner)
            .bytes(0x04, 0x00)
            .text(name)
            .bytes(0x04)
            .number(0);
    ByteSink encoding = new ByteSink().text("wit-component-encoding").bytes(0x04, 0x00);
    ByteSink export =
        new ByteSink().number(1).bytes(0x00).text(world.name()).bytes(0x03).number(0).bytes(0x00);
    return new ByteSink()
        .bytes(0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00)
        .section(0, encoding)
        .section(7, new ByteSink().number(1).bytes(outer.toByteArray()))
        .section(11, export)
        .toByteArray();
  }

  /** Adds an interface behind those whose types it uses. */
  private void require(InterfaceName name, Set<InterfaceName> except, Set<InterfaceName> into) {
    if (!into.contains(name) && !except.contains(name)) {
      used(get(name)).forEach(used -> require(used, Set.of(), into));
      into.add(name);
    }
  }

  private void order(InterfaceName name, Set<InterfaceName> among, List<InterfaceName> into) {
    if (among.contains(name) && !into.contains(name)) {
      used(get(name)).forEach(used -> order(used, among, into));
      into.add(name);
    }
  }

  private WitInterface get(InterfaceName name) {
    WitInterface found = interfaces.get(name);
    if (found == null) {
      throw new IllegalArgumentException("there is no WIT of " + name);
    }
    return found;
  }

  private void instance(InterfaceName name, boolean isExported) {
    WitInterface each = get(name);
    TypeScope scope = new TypeScope(type -> alias(type, isExported));
    Set<String> done = new LinkedHashSet<>();
    Map<String, String> names = each.foreignNames();
    for (Named foreign : each.foreign()) {
      scope.use(foreign, names.getOrDefault(WitInterface.key(foreign), foreign.name()));
    }
    each.types().forEach(type -> define(type, each, scope, done));
    each.functions().forEach(scope::function);
    declare(0x01).bytes(scope.instanceType());
    int type = types++;
    declare(isExported ? 0x04 : 0x03)
        .bytes(0x00)
        .text(name.toString())
        .bytes(INSTANCE)
        .number(type);
    (isExported ? exported : imported).put(name, instances++);
  }

  /** Defines a type behind those of the same interface that it is made of. */
  private static void define(Named type, WitInterface each, TypeScope scope, Set<String> done) {
    if (type.owner().equals(each.name()) && done.add(type.name())) {
      if (type instanceof WitType.Definition definition) {
        Set<Named> named = new LinkedHashSet<>();
        definition.parts().forEach(part -> collect(part, named));
        named.forEach(other -> define(other, each, scope, done));
      }
      scope.define(type);
    }
  }

  private ByteSink declare(int kind) {
    count++;
    return declarations.bytes(kind);
  }

  /** The index of another instance's type in the world's own space. */
  private int alias(Named type, boolean forExport) {
    Integer instance = forExport ? exported.get(type.owner()) : null;
    if (instance == null) {
      instance = imported.get(type.owner());
    }
    if (instance == null) {
      throw new IllegalStateException(type.owner() + " comes after what uses it");
    }
    int from = instance;
    return aliases.computeIfAbsent(
        from + " " + type.name(),
        key -> {
          declare(0x02).bytes(0x03, 0x00).number(from).text(type.name());
          return types++;
        });
  }

  private static Set<InterfaceName> used(WitInterface each) {
    Set<InterfaceName> used = new LinkedHashSet<>();
    each.foreign().forEach(type -> used.add(type.owner()));
    return used;
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
}
