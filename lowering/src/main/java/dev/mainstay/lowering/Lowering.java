package dev.mainstay.lowering;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.Collecting;
import dev.mainstay.lowering.analysis.MayThrow;
import dev.mainstay.lowering.analysis.MissingFeatures;
import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.lowering.checks.JavaChecks;
import dev.mainstay.lowering.checks.StackChecks;
import dev.mainstay.lowering.constants.ConstantArrays;
import dev.mainstay.lowering.control.ControlShapes;
import dev.mainstay.lowering.control.KnownChecks;
import dev.mainstay.lowering.exceptions.ExceptionLowering;
import dev.mainstay.lowering.initializers.InitializerGuards;
import dev.mainstay.lowering.initializers.LateGlobals;
import dev.mainstay.lowering.inlining.Inlining;
import dev.mainstay.lowering.memory.BulkMemoryLowering;
import dev.mainstay.lowering.numeric.BlockParameters;
import dev.mainstay.lowering.numeric.ConstantLowering;
import dev.mainstay.lowering.numeric.MultiValueLowering;
import dev.mainstay.lowering.numeric.MutableGlobals;
import dev.mainstay.lowering.numeric.SaturationLowering;
import dev.mainstay.lowering.numeric.SignExtensionLowering;
import dev.mainstay.lowering.objects.ObjectLowering;
import dev.mainstay.lowering.objects.TracedFunctions;
import dev.mainstay.lowering.outlining.ThrowOutlining;
import dev.mainstay.lowering.stack.CheckInPlace;
import dev.mainstay.lowering.stack.StackLimit;
import dev.mainstay.lowering.tables.ReferenceLowering;
import dev.mainstay.lowering.tables.TableArrays;
import dev.mainstay.lowering.tailcalls.TailCallLowering;
import dev.mainstay.lowering.weak.WeakReferences;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Brings a module down to what its target has: exceptions become branches, objects of the garbage
 * collection proposal become linear memory, references numbers, bulk-memory instructions loops, and
 * so on; each by a pass of its own, which is run if the target lacks the feature. What is never
 * lowered (see {@link MissingFeatures}) is refused before anything is changed. Works in place.
 *
 * <p>A module that exports the functions of {@link JavaChecks} is taken for compiled Java: its own
 * checks are trusted, and where the machine would trap, Java's exceptions are thrown.
 */
public final class Lowering {
  /** The features of instructions that make objects, or throw and catch them. */
  private static final Set<Feature> OBJECTS =
      Set.of(Feature.GC, Feature.EXCEPTIONS, Feature.LEGACY_EXCEPTIONS);

  private final LoweringOptions options;

  /** Lowering for one target. */
  public Lowering(LoweringOptions options) {
    this.options = options;
  }

  /**
   * What the objects' lowering decided, for those who resolve intrinsic imports.
   *
   * @param constants values of {@code mainstay:layout} constants by name
   * @param traces what the numbers in stack traces stand for, from 1
   */
  public record Result(Map<String, Integer> constants, List<SourceFrame> traces) {
    public Result {
      constants = Map.copyOf(constants);
      traces = List.copyOf(traces);
    }
  }

  /** Whether a module has objects or exceptions, so that lowering it needs the collector. */
  public static boolean needsCollector(WasmModule module) {
    return !module.tags().isEmpty()
        || module.types().stream()
            .flatMap(group -> group.types().stream())
            .anyMatch(
                type ->
                    !(type.composite() instanceof FunctionType function)
                        || Stream.concat(function.params().stream(), function.results().stream())
                            .anyMatch(Lowering::isObject))
        || module.globals().stream().anyMatch(global -> isObject(global.type()))
        || module.functions().stream()
            .filter(WasmFunction::hasCode)
            .map(WasmFunction::code)
            .anyMatch(
                code ->
                    code.locals().stream().anyMatch(Lowering::isObject)
                        || code.instructions().stream()
                            .anyMatch(i -> OBJECTS.contains(i.opcode().feature())));
  }

  private static boolean isObject(ValueType type) {
    return type instanceof ReferenceType reference
        && reference.heap().top() != AbstractHeapType.FUNC
        && reference.heap().top() != AbstractHeapType.EXTERN;
  }

  /**
   * Whether lowering a module without objects may put something into its memory: tables that
   * change, and segments that instructions read.
   */
  public boolean placesData(WasmModule module) {
    return (lacks(Feature.GC) && ReferenceLowering.isNeeded(module, options.available()))
        || (lacks(Feature.BULK_MEMORY)
            && module.data().stream()
                .anyMatch(
                    data -> data.offset() == null || data.offset().instructions().size() > 1));
  }

  /**
   * Lowers a module.
   *
   * @param module the module, with the collector's functions already in it
   * @param memory where static data go
   * @param collector the collector's functions by their names behind {@code mainstay:heap#};
   *     consulted only if the module {@link #needsCollector}
   * @throws LoweringException for what cannot be lowered
   */
  public Result lower(WasmModule module, StaticMemory memory, Map<String, WasmFunction> collector) {
    var missing = MissingFeatures.of(module, options.available());
    if (!missing.isEmpty()) {
      throw new LoweringException(missing);
    }
    var objects = new ObjectLowering.Lowered(Map.of(), List.of());
    if (lacks(Feature.EXTENDED_CONSTANTS)) {
      ConstantLowering.run(module);
    }
    if (lacks(Feature.GC)) {
      if (needsCollector(module)) {
        objects = lowerObjects(module, memory, collector);
      } else if (ReferenceLowering.isNeeded(module, options.available())) {
        ReferenceLowering.run(module, memory);
      }
    }
    if (lacks(Feature.TAIL_CALLS)) {
      TailCallLowering.run(module);
    }
    if (lacks(Feature.BULK_MEMORY)) {
      new BulkMemoryLowering(memory).run(module);
    }
    if (lacks(Feature.MULTI_VALUE)) {
      MultiValueLowering.run(module);
    } else {
      BlockParameters.run(module);
    }
    if (lacks(Feature.MUTABLE_GLOBALS)) {
      MutableGlobals.run(module);
    }
    if (lacks(Feature.SATURATING_CONVERSION)) {
      SaturationLowering.run(module);
    }
    if (lacks(Feature.SIGN_EXTENSION)) {
      SignExtensionLowering.run(module);
    }
    return new Result(objects.layout(), objects.traces());
  }

  private boolean lacks(Feature feature) {
    return !options.available().contains(feature);
  }

  private ObjectLowering.Lowered lowerObjects(
      WasmModule module, StaticMemory memory, Map<String, WasmFunction> collector) {
    var cells = WeakReferences.run(module);
    TableArrays.run(module);
    LateGlobals.run(module);
    ConstantArrays.run(module);
    InitializerGuards.run(module);
    boolean trusted = JavaChecks.throwsOwnErrors(module);
    if (options.traces() != Traces.LINES) {
      ThrowOutlining.run(module); // from a line, which the function would not know any more
    }
    inline(module, collector);
    ControlShapes.run(module, trusted);
    var checks =
        JavaChecks.run(
            module,
            new StackChecks(
                options.stack() != null,
                f ->
                    options.traces() != Traces.NONE
                        && TracedFunctions.isWritten(f, module.positions())));
    // Found before exceptions are lowered: exports that throw stop at the border to the host then.
    var outOfMemory = JavaChecks.thrower(module, JavaChecks.OUT_OF_MEMORY).orElse(null);
    var negativeSize = JavaChecks.thrower(module, JavaChecks.NEGATIVE_ARRAY_SIZE).orElse(null);
    var stackOverflow = JavaChecks.thrower(module, JavaChecks.STACK_OVERFLOW).orElse(null);
    WasmFunction uncaught = null;
    if (!trusted) {
      var endings = new Endings(module, memory);
      uncaught = endings.saying("uncaught exception");
      outOfMemory = outOfMemory == null ? endings.saying("out of memory") : outOfMemory;
      stackOverflow = stackOverflow == null ? endings.saying("stack overflow") : stackOverflow;
    }
    var traced = traced(module, checks.throwing());
    var exceptions = new ExceptionLowering(checks.throwing(), uncaught).run(module);
    if (trusted) {
      KnownChecks.run(module);
    }
    var calls = CallGraph.of(module);
    var layout =
        ObjectLowering.lower(
            module,
            memory,
            new ObjectLowering.Setting(
                collector,
                options.shadowStackBytes(),
                !trusted,
                exceptions.pending(),
                outOfMemory,
                negativeSize,
                stackOverflow,
                checks.stackCheck(),
                calls,
                new Collecting(
                    calls,
                    function -> collects(function, collector),
                    exceptions.ending(),
                    exceptions.pending()),
                traced,
                cells));
    var check = checks.stackCheck();
    if (check != null && options.stack() != null) {
      StackLimit.run(module, check, stackOverflow, calls, options.stack());
    } else if (check != null) {
      CheckInPlace.run(module, check, exceptions.pending(), stackOverflow);
    }
    return layout;
  }

  /** Inlines; but what traces tell of has to keep the frame in which it notes itself. */
  private void inline(WasmModule module, Map<String, WasmFunction> collector) {
    var keeps = new HashSet<>(collector.values());
    traced(module, new Throwing(Set.of(), JavaChecks.mayThrow()))
        .functions()
        .forEach(traced -> keeps.add(traced.function()));
    Inlining.run(module, keeps);
  }

  /** The functions that stack traces tell of: where something can throw, caught there or not. */
  private TracedFunctions traced(WasmModule module, Throwing besides) {
    if (options.traces() == Traces.NONE) {
      return TracedFunctions.none();
    }
    var mayThrow = new MayThrow(module, CallGraph.of(module), besides);
    return TracedFunctions.of(
        module,
        options.traces(),
        function ->
            IntStream.range(0, function.code().instructions().size())
                .anyMatch(i -> mayThrow.at(function, i)));
  }

  /** Whether the collector can run in a function itself, not in one that it calls. */
  private static boolean collects(WasmFunction function, Map<String, WasmFunction> collector) {
    if (function.hasCode()) {
      return function == collector.get("collect")
          || function.code().instructions().stream()
              .anyMatch(i -> Throwing.ALLOCATIONS.contains(i.opcode()));
    }
    var name = function.imported();
    return name != null && callsBack(name);
  }

  /** Preview 1 and the intrinsics never call back; whatever else the host offers may. */
  private static boolean callsBack(ImportName name) {
    return !List.of("wasi_snapshot_preview1", "wasi_unstable").contains(name.module())
        && !name.module().startsWith("mainstay:");
  }
}
