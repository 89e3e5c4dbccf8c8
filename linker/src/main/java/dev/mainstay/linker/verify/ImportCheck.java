package dev.mainstay.linker.verify;

import dev.mainstay.linker.profile.FunctionTypes;
import dev.mainstay.linker.profile.Profile;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.report.Problems;
import dev.mainstay.linker.resolve.ExportedResources;
import dev.mainstay.linker.resolve.InterfaceName;
import dev.mainstay.linker.resolve.TrapMessages;
import dev.mainstay.linker.resolve.WasiFunctions;
import dev.mainstay.lowering.weak.WeakReferences;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a module's imports against what the device has. */
public final class ImportCheck {
  private final WasmModule module;
  private final Profile profile;
  private final Set<String> deviceInterfaces;
  private final boolean preview2;
  private final Problems problems;
  private final CallChains chains;

  private ImportCheck(
      WasmModule module,
      Profile profile,
      Set<String> deviceInterfaces,
      boolean preview2,
      Problems problems) {
    this.module = module;
    this.profile = profile;
    this.deviceInterfaces = deviceInterfaces;
    this.preview2 = preview2;
    this.problems = problems;
    this.chains = CallChains.of(module);
  }

  /**
   * Notes every import that the device does not have, or has with another type.
   *
   * @param deviceInterfaces modules that the firmware offers besides the profile: {@code
   *     acme:board/gpio} in any version, {@code acme:board/gpio@1.0.0}, {@code acme:*}, {@code env}
   * @param preview2 whether WASI 0.2 may be imported
   */
  public static void check(
      WasmModule module,
      Profile profile,
      Set<String> deviceInterfaces,
      boolean preview2,
      Problems problems) {
    new ImportCheck(module, profile, deviceInterfaces, preview2, problems).check();
  }

  private void check() {
    Stream.<Collection<? extends ExternalItem>>of(
            module.tables(), module.memories(), module.globals(), module.tags())
        .flatMap(Collection::stream)
        .forEach(this::checkItem);
    for (var function : module.functions()) {
      var name = function.imported();
      if (name != null && !isLinkers(name)) {
        check(function, name);
      }
    }
  }

  private void checkItem(ExternalItem item) {
    var name = item.imported();
    if (name != null) {
      problems.add(
          new Problem(
              "unknown-import",
              "the module imports " + name + ", which is not a function",
              null,
              "nothing but functions from the host",
              "link it statically: a payload stands alone"));
    }
  }

  /** What the linker answers later on. */
  private boolean isLinkers(ImportName name) {
    return switch (name.module()) {
      case "mainstay:object", "mainstay:lowering", "mainstay:layout" -> true;
      default ->
          TrapMessages.isOne(name)
              || (WeakReferences.answers(name) && !profile.features().contains(Feature.GC));
    };
  }

  private void check(WasmFunction function, ImportName name) {
    var expected = profile.functions().get(name);
    if (expected != null) {
      if (!expected.equals(function.signature())) {
        problems.add(
            new Problem(
                "import-type",
                "the import " + name + " has the type " + FunctionTypes.print(function.signature()),
                chain(function),
                FunctionTypes.print(expected) + ", as in profile " + profile.name(),
                null));
      }
      return;
    }
    var interfaceName = InterfaceName.parse(name.module()).orElse(null);
    boolean ofComponents = interfaceName != null || ExportedResources.isOne(name);
    if (isOfDevice(name, interfaceName) || (preview2 && ofComponents)) {
      return;
    }
    problems.add(
        new Problem(
            "unknown-import",
            "the device (profile " + profile.name() + ") does not have " + name,
            chain(function),
            interfaceName == null ? nearestHostFunction(name) : expectation(name, interfaceName),
            isOfProfile(name) ? null : advice(name, interfaceName)));
  }

  private boolean isOfDevice(ImportName name, @Nullable InterfaceName interfaceName) {
    var path = interfaceName == null ? name.module() : interfaceName.path();
    return deviceInterfaces.stream()
        .anyMatch(
            pattern ->
                pattern.endsWith("*")
                    ? name.module().startsWith(pattern.substring(0, pattern.length() - 1))
                    : pattern.equals(name.module()) || pattern.equals(path));
  }

  private @Nullable String chain(WasmFunction function) {
    var chain = chains.to(function);
    return chain.isEmpty() ? null : String.join(" -> ", chain);
  }

  /** Whether the profile offers other functions of the same module. */
  private boolean isOfProfile(ImportName name) {
    return profile.functions().keySet().stream()
        .anyMatch(known -> known.module().equals(name.module()));
  }

  private @Nullable String nearestHostFunction(ImportName name) {
    var fields =
        profile.functions().keySet().stream()
            .filter(known -> known.module().equals(name.module()))
            .map(ImportName::field)
            .toList();
    return fields.isEmpty() ? null : nearest(name.field(), fields);
  }

  private static @Nullable String expectation(ImportName name, InterfaceName interfaceName) {
    if (!interfaceName.isWasi()) {
      return null;
    }
    return switch (interfaceName.track()) {
      case PRERELEASE, OTHER, NONE -> "a released version 0.2.x of " + interfaceName.path();
      case WASI_0_2 -> {
        var field = interfaceName.legacyField(name.field());
        if (WasiFunctions.find(interfaceName.path(), field).isPresent()) {
          yield null;
        }
        var fields = WasiFunctions.fields(interfaceName.path());
        yield fields.isEmpty()
            ? "an interface of WASI 0.2 that a device without HTTP can have"
            : nearest(field, fields);
      }
    };
  }

  private static String nearest(String field, List<String> fields) {
    return fields.stream()
        .min(Comparator.comparingInt(other -> EditDistance.between(field, other)))
        .map(other -> "perhaps " + other)
        .orElse("one of " + String.join(", ", fields));
  }

  private static String advice(ImportName name, @Nullable InterfaceName interfaceName) {
    if (interfaceName != null && interfaceName.isWasi()) {
      var field = interfaceName.legacyField(name.field());
      var key = interfaceName.path() + "#" + field;
      var known = WasiFunctions.find(interfaceName.path(), field).orElse(null);
      if (known == null) {
        return "do not call it, or let the call trap: unsupported " + key + "=trap";
      }
      var other =
          known.needs().isPresent()
              ? "choose a profile whose runtime has sockets, such as wamr; "
              : "";
      return other
          + "do not call it; or choose what happens when it is called: unsupported "
          + key
          + "=error or =trap";
    }
    if (name.module().startsWith("wasm:") || name.module().startsWith("teavmJso")) {
      return "this is for JavaScript hosts; compile without it";
    }
    if (name.module().startsWith("teavm")) {
      return "this belongs to a part of Java's library that Mainstay does not have on devices;"
          + " do not use it, or let the call trap: unsupported "
          + name.module()
          + "#"
          + name.field()
          + "=trap";
    }
    if (interfaceName != null) {
      return "if the firmware offers it, name it: device interface "
          + interfaceName.path()
          + "; else do not call it";
    }
    return "if the firmware offers it, name it: device interface "
        + name.module()
        + "; else do not call it";
  }
}
