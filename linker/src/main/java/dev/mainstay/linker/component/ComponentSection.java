package dev.mainstay.linker.component;

import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.report.Problems;
import dev.mainstay.wasm.model.CustomSection;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.World;
import dev.mainstay.wit.component.ComponentType;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds the section {@code component-type}: what of the interfaces the module imports and exports.
 */
public final class ComponentSection {
  private ComponentSection() {}

  /**
   * Adds the section, unless there is no WIT to make it of.
   *
   * @param problems hears of interfaces that have no WIT
   */
  public static void add(WasmModule module, Preview2 options, Problems problems) {
    if (options.wit().isEmpty()) {
      return;
    }
    var known = new TreeMap<String, WitInterface>();
    for (WitPackage pkg : options.wit()) {
      pkg.interfaces().forEach(each -> known.put(each.name().toString(), each));
    }
    var imports = new TreeMap<String, InterfaceName>();
    for (WasmFunction function : module.functions()) {
      var from = function.imported();
      if (from != null && !from.module().startsWith("[export]")) {
        parse(from.module()).ifPresent(name -> imports.put(name.toString(), name));
      }
    }
    var exports = new TreeMap<String, InterfaceName>();
    for (var export : module.exports()) {
      int end = export.name().indexOf('#');
      if (export.item() instanceof WasmFunction && end > 0) {
        parse(export.name().substring(0, end))
            .ifPresent(name -> exports.put(name.toString(), name));
      }
    }
    for (var all : List.of(imports, exports)) {
      for (var name : all.keySet()) {
        if (!known.containsKey(name)) {
          problems.add(
              new Problem(
                  "no-wit",
                  (all.equals(imports) ? "imported" : "exported")
                      + " interface "
                      + name
                      + " has no WIT, so that no section component-type can be made",
                  null,
                  "WIT of every interface: " + String.join(", ", known.keySet()),
                  "add the package to what the WIT is read from"));
        }
      }
    }
    problems.check();
    var world =
        new World(
            options.world().pkg(),
            options.world().name(),
            List.copyOf(imports.values()),
            List.copyOf(exports.values()));
    module
        .customs()
        .add(
            new CustomSection(
                ComponentType.SECTION + ":" + options.world(),
                ComponentType.encode(world, options.wit())));
  }

  /** The interface of that name; empty for what is none, such as a module of preview 1. */
  static Optional<InterfaceName> parse(String name) {
    try {
      return Optional.of(InterfaceName.parse(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
