package dev.mainstay.linker.entry;

import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.report.Problems;
import dev.mainstay.linker.resolve.GuestAllocator;
import dev.mainstay.linker.resolve.InterfaceName;
import dev.mainstay.linker.resolve.InterfaceName.Track;
import dev.mainstay.lowering.weak.WeakReferences;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a host enters the payload.
 *
 * <p>A command exports {@code _start}, made of {@code wasi:cli/run} where the producer has only
 * that. A reactor's exports initialize it on the first call of any of them, because runtimes of
 * before 2023 never call {@code _initialize}; never are both exported, because runtimes disagree on
 * what that means. Memory is exported as {@code memory}.
 */
public final class EntryPoints {
  /** What our guest-runtime wants to run before everything else of the guest. */
  private static final String PREPARE = "mainstay:initialize";

  private static final ImportName EXIT = new ImportName("wasi_snapshot_preview1", "proc_exit");
  private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());

  /** Names of the build-target scheme, and today's. */
  private static final Map<String, String> TODAYS_NAMES =
      Map.of(
          "cm32p2_memory", "memory",
          "cm32p2_realloc", GuestAllocator.REALLOC,
          "cm32p2_initialize", "_initialize");

  /** What TeaVM exports for a host that collects garbage: we are that host. */
  private static final Map<String, String> COLLECTORS_NAMES =
      Map.of(
          "teavm.reportGarbageCollectedValue", WeakReferences.REPORT_VALUE,
          "teavm.reportGarbageCollectedString", WeakReferences.REPORT_STRING);

  /**
   * Exports that no host calls. WAMR truncates memory where both of __heap_base and __data_end are
   * there, and takes the first mutable global for a stack pointer.
   */
  private static final Set<String> INTERNAL = Set.of("__heap_base", "__data_end");

  private static final List<String> INTERNAL_PREFIXES = List.of("teavm.", "teavm_", "teavm@");

  /** Exports that tell the linker something; they go once lowering has seen them. */
  private static final String MAINSTAY_PREFIX = "mainstay:";

  private final WasmModule module;
  private final Problems problems;

  private EntryPoints(WasmModule module, Problems problems) {
    this.module = module;
    this.problems = problems;
  }

  /**
   * Leaves the exports that hosts or later steps need, under today's names.
   *
   * @param module the module as it was read
   */
  public static void normalize(WasmModule module) {
    var kept = new ArrayList<Export>();
    for (var export : module.exports()) {
      var todays = TODAYS_NAMES.getOrDefault(export.name(), export.name());
      var name = COLLECTORS_NAMES.getOrDefault(todays, todays);
      if (!INTERNAL.contains(name)
          && INTERNAL_PREFIXES.stream().noneMatch(name::startsWith)
          && kept.stream().noneMatch(other -> other.name().equals(name))) {
        kept.add(new Export(name, export.item()));
      }
    }
    module.exports().clear();
    module.exports().addAll(kept);
  }

  /**
   * Finds the entry points of a payload for preview 1, and makes {@code _start} of {@code run}.
   *
   * @param problems hears of entry points of a wrong type, and of their absence
   */
  public static void forPreview1(WasmModule module, WasmMemory memory, Problems problems) {
    var points = new EntryPoints(module, problems);
    points.exportMemory(memory);
    points.forPreview1();
  }

  /**
   * Makes the payload initialize itself when its host does not.
   *
   * @param first what else must run before all that the producer made, or null
   */
  public static void initialize(
      WasmModule module, @Nullable WasmFunction first, Problems problems) {
    new EntryPoints(module, problems).initialize(first);
  }

  /** Makes the entry points of a module that stays with preview 2. */
  public static void forPreview2(WasmModule module, WasmMemory memory, Problems problems) {
    var points = new EntryPoints(module, problems);
    points.exportMemory(memory);
    points.forPreview2();
  }

  /**
   * Drops the exports that were for the linker: those of {@code mainstay:}, and the allocator if no
   * interface is left whose caller would allocate.
   */
  public static void finish(WasmModule module) {
    boolean interfaces =
        module.exports().stream().anyMatch(export -> isInterfaceFunction(export.name()))
            || module.functions().stream()
                .map(WasmFunction::imported)
                .anyMatch(
                    imported ->
                        imported != null && InterfaceName.parse(imported.module()).isPresent());
    module
        .exports()
        .removeIf(
            export ->
                export.name().startsWith(MAINSTAY_PREFIX)
                    || (GuestAllocator.isOne(export.name()) && !interfaces));
  }

  private static boolean isInterfaceFunction(String name) {
    return name.startsWith("cm32p2|") || (name.contains("#") && !name.startsWith(MAINSTAY_PREFIX));
  }

  private void exportMemory(WasmMemory memory) {
    module.exports().removeIf(export -> export.name().equals("memory"));
    module.exports().add(new Export("memory", memory));
  }

  private void forPreview1() {
    var run = run();
    if (run != null) {
      module.exports().remove(run);
      if (module.exported("_start").isEmpty()) {
        addFunction("_start", start((WasmFunction) run.item()));
      }
    }
    function("_start");
    function("_initialize");
    if (exportedFunctions().isEmpty()) {
      problems.add(
          new Problem(
              "no-entry-point",
              "the module exports no function that a host could call",
              null,
              "_start or wasi:cli/run for a command, other exported functions for a reactor",
              "a program needs public static void main(String[]) or a @WasiExport interface"));
    }
  }

  private void initialize(@Nullable WasmFunction first) {
    var start = function("_start");
    var initialize = function("_initialize");
    var steps = new ArrayList<WasmFunction>();
    if (first != null) {
      steps.add(first);
    }
    var atStart = module.start();
    if (atStart != null && (first != null || StartReach.mayCallHost(module, atStart))) {
      module.setStart(null);
      steps.add(atStart);
    }
    var prepare = function(PREPARE);
    if (prepare != null) {
      steps.add(prepare);
    }
    if (initialize != null) {
      steps.add(initialize);
      module.exports().removeIf(export -> export.name().equals("_initialize"));
    }
    if (start != null && exportedFunctions().size() == 1) {
      if (!steps.isEmpty()) {
        steps.add(start);
        replaceExport("_start", sequence(steps, "_start"));
      }
    } else if (!steps.isEmpty()) {
      initializeOnFirstCall(steps, start == null);
    }
  }

  private void forPreview2() {
    var prepare = function(PREPARE);
    var start = function("_start");
    var initialize = function("_initialize");
    if (prepare != null && (start == null || initialize != null)) {
      // Hosts of components call it before anything else.
      module.exports().removeIf(export -> export.name().equals("_initialize"));
      addFunction(
          "_initialize",
          sequence(
              initialize == null ? List.of(prepare) : List.of(prepare, initialize), "_initialize"));
      prepare = null;
    }
    if (start == null) {
      return;
    }
    module.exports().removeIf(export -> export.name().equals("_start"));
    if (run() == null) {
      var code = new CodeBuilder(0);
      if (prepare != null) {
        code.call(prepare);
      }
      var function =
          WasmFunction.defined(
              module.functionType(FunctionType.of(List.of(), NumberType.I32)),
              code.call(start).i32(0).end().build());
      function.setName("run");
      addFunction("wasi:cli/run@" + wasiVersion() + "#run", function);
    }
  }

  /** The highest patch of WASI 0.2 that the module imports. */
  private String wasiVersion() {
    int patch = -1;
    for (var function : module.functions()) {
      var imported = function.imported();
      var name = imported == null ? null : InterfaceName.parse(imported.module()).orElse(null);
      if (name != null && name.isWasi() && name.track() == Track.WASI_0_2) {
        var version = name.version();
        var parts = version == null ? new String[0] : version.split("[.+-]", -1);
        patch = parts.length > 2 ? Math.max(patch, Integer.parseInt(parts[2])) : patch;
      }
    }
    return "0.2." + (patch < 0 ? 0 : patch);
  }

  private @Nullable Export run() {
    for (var export : module.exports()) {
      if (export.item() instanceof WasmFunction function && isRun(export.name())) {
        if (function.signature().equals(FunctionType.of(List.of(), NumberType.I32))) {
          return export;
        }
        problems.add(wrongType(export.name(), function, "() -> i32"));
      }
    }
    return null;
  }

  private static boolean isRun(String export) {
    boolean buildTarget = export.startsWith("cm32p2|");
    int separator = buildTarget ? export.lastIndexOf('|') : export.indexOf('#');
    return separator > 0
        && export.substring(separator + 1).equals("run")
        && InterfaceName.parse(export.substring(0, separator))
            .filter(name -> name.path().equals("wasi:cli/run"))
            .filter(name -> name.track() == Track.WASI_0_2)
            .isPresent();
  }

  private @Nullable WasmFunction function(String name) {
    var function = module.exportedFunction(name).orElse(null);
    if (function != null && !function.signature().equals(NOTHING)) {
      problems.add(wrongType(name, function, "() -> ()"));
      return null;
    }
    return function;
  }

  private static Problem wrongType(String name, WasmFunction function, String expected) {
    return new Problem(
        "entry-point-type",
        "the export " + name + " has the type " + function.signature(),
        null,
        expected,
        null);
  }

  private WasmFunction start(WasmFunction run) {
    var code = new CodeBuilder(0).call(run);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.i32(1).call(exit()).end().end();
    var function = WasmFunction.defined(module.functionType(NOTHING), code.build());
    function.setName("_start");
    return function;
  }

  private WasmFunction exit() {
    var type = new FunctionType(List.of(NumberType.I32), List.of());
    for (var function : module.functions()) {
      if (EXIT.equals(function.imported()) && function.signature().equals(type)) {
        return function;
      }
    }
    var function = WasmFunction.imported(EXIT, module.functionType(type));
    module.functions().add(function);
    return function;
  }

  private WasmFunction sequence(List<WasmFunction> steps, String name) {
    var code = new CodeBuilder(0);
    steps.forEach(code::call);
    var function = WasmFunction.defined(module.functionType(NOTHING), code.end().build());
    function.setName(name);
    return function;
  }

  private void initializeOnFirstCall(List<WasmFunction> steps, boolean reactor) {
    var done = WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(0));
    done.setName("initialized");
    module.globals().add(done);
    var code = new CodeBuilder(0).get(done).op(Opcode.I32_EQZ);
    code.begin(Opcode.IF, BlockType.EMPTY);
    // First of all, so that an export which the host calls meanwhile does not begin again.
    code.i32(1).set(done);
    steps.forEach(code::call);
    code.end().end();
    var ensure = WasmFunction.defined(module.functionType(NOTHING), code.build());
    ensure.setName("_initialize");
    module.functions().add(ensure);
    for (var export : exportedFunctions()) {
      if (!isPostReturn(export.name()) && !export.name().equals("_initialize")) {
        replaceExport(export.name(), initializing((WasmFunction) export.item(), ensure));
      }
    }
    if (reactor) {
      module.exports().add(new Export("_initialize", ensure));
    }
  }

  private static boolean isPostReturn(String name) {
    return name.startsWith("cabi_post_") || (name.startsWith("cm32p2|") && name.endsWith("_post"));
  }

  private WasmFunction initializing(WasmFunction function, WasmFunction ensure) {
    int params = function.signature().params().size();
    var code = new CodeBuilder(params).call(ensure);
    for (int i = 0; i < params; i++) {
      code.get(i);
    }
    var wrapper =
        WasmFunction.defined(
            module.functionType(function.signature()), code.call(function).end().build());
    wrapper.setName(function.name() == null ? null : function.name() + " (initializing)");
    return wrapper;
  }

  /** The functions that a host can call; not those for the linker. */
  private List<Export> exportedFunctions() {
    return module.exports().stream()
        .filter(export -> export.item() instanceof WasmFunction)
        .filter(export -> !export.name().startsWith(MAINSTAY_PREFIX))
        .filter(export -> !GuestAllocator.isOne(export.name()) || hasInterfaces())
        .toList();
  }

  private boolean hasInterfaces() {
    return module.exports().stream().anyMatch(export -> isInterfaceFunction(export.name()));
  }

  private void addFunction(String name, WasmFunction function) {
    module.functions().add(function);
    module.exports().add(new Export(name, function));
  }

  private void replaceExport(String name, WasmFunction function) {
    module.functions().add(function);
    module
        .exports()
        .replaceAll(export -> export.name().equals(name) ? new Export(name, function) : export);
  }
}
