package dev.mainstay.lowering.objects;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.CalledOnce;
import dev.mainstay.lowering.analysis.Collecting;
import dev.mainstay.lowering.tables.FunctionTable;
import dev.mainstay.lowering.weak.WeakReferences.Cells;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.ArrayData;
import dev.mainstay.wasm.code.Instruction.ArrayElements;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the garbage-collection proposal become blocks of linear memory, references become
 * addresses, and function references indices of a table. Works on a module without exception
 * handling; behind it no type but function types of numbers is left.
 *
 * <p>Source: WebAssembly Core Specification 3.0. See {@link ObjectLayout} for the representation
 * and {@link RootPlan} for how the collector finds references.
 */
public final class ObjectLowering {
  /**
   * What the module and its surroundings settle before.
   *
   * @param collector the collector's functions by name: allocate, allocate-raw, allocate-array,
   *     visit
   * @param shadowStackBytes how much of the stack that holds references recursion may use
   * @param trapChecks whether accesses through null, out of bounds and failing casts must trap;
   *     false where the producer has checked before, as compiled Java has
   * @param pending the global that says that an exception is on its way, null if there is none
   * @param outOfMemory what to call when an allocation fails for good: it leaves an exception
   *     pending; null to trap
   * @param negativeSize likewise when the length of an array is negative, which it gets; null to do
   *     as if memory had run out
   * @param stackOverflow likewise when the shadow stack is full; null to trap
   * @param stackCheck a function that is called on entry to every function that can recur, to be
   *     given its code here; null if there is none
   * @param calls the calls of the module
   * @param collecting during which calls the collector can run
   * @param traced the functions that note in their frames who they are, for stack traces
   * @param cells the types of weak references
   */
  public record Setting(
      Map<String, WasmFunction> collector,
      int shadowStackBytes,
      boolean trapChecks,
      @Nullable WasmGlobal pending,
      @Nullable WasmFunction outOfMemory,
      @Nullable WasmFunction negativeSize,
      @Nullable WasmFunction stackOverflow,
      @Nullable WasmFunction stackCheck,
      CallGraph calls,
      Collecting collecting,
      TracedFunctions traced,
      Cells cells) {}

  /**
   * What was decided about objects.
   *
   * @param layout the values of the {@code mainstay:layout} constants that describe them, by name
   * @param traces what the numbers in stack traces stand for, from 1
   */
  public record Lowered(Map<String, Integer> layout, List<SourceFrame> traces) {
    public Lowered {
      traces = List.copyOf(traces);
    }
  }

  private final WasmModule module;
  private final StaticMemory memory;
  private final Setting setting;

  /** The size of each function's frame on the shadow stack. */
  private final Map<WasmFunction, Integer> frames = new HashMap<>();

  private ObjectLowering(WasmModule module, StaticMemory memory, Setting setting) {
    this.module = module;
    this.memory = memory;
    this.setting = setting;
  }

  /**
   * Lowers the objects of a module.
   *
   * @throws LoweringException for what is not lowered yet
   */
  public static Lowered lower(WasmModule module, StaticMemory memory, Setting setting) {
    return new ObjectLowering(module, memory, setting).lower();
  }

  private Lowered lower() {
    var subtyping = new Subtyping(module);
    boolean tagged = TaggedReferences.in(module);
    // Before the types go: equality is a snapshot of the type section.
    var equality = subtyping.equality();
    UnaryOperator<DefinedType> canonical =
        type -> setting.cells().isCell(type) ? type : equality.canonical(type);
    var forest = new TypeForest(definedTypes(), canonical);
    var types =
        new ObjectTypes(
            forest,
            instantiated(),
            made(),
            canonical,
            setting.cells(),
            FieldUses.of(module, canonical));
    types.setHeapFields(
        new HeapFields(module, subtyping, canonical, types::refersToHeap, !setting.trapChecks()));
    var functions = FunctionTable.of(module, subtyping);
    module.types().clear();
    var statics = new StaticObjects(types, functions);
    var segments = new PassiveSegments(module);
    var referenceGlobals = evaluateGlobals(statics);
    segments.evaluate(statics);
    statics.place(memory);
    segments.place(module, statics, memory);
    var constants = constants(statics, referenceGlobals);
    var signatures = new Environment.SignatureCache(module);
    var stackPointer = WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(0));
    stackPointer.setName("mainstay.stack-pointer");
    module.globals().add(stackPointer);
    var collector = new CollectorCalls(module, memory.memory(), setting);
    var arrays = new ArrayFunctions(module, memory.memory(), signatures, setting.trapChecks());
    var environment =
        new Environment(
            subtyping,
            memory,
            types,
            functions,
            segments,
            collector.allocation(),
            arrays,
            stackPointer,
            setting.trapChecks(),
            setting.pending(),
            constants,
            setting.collecting(),
            signatures,
            new TraceSites(setting.traced(), module.positions()),
            CalledOnce.in(module));
    var visited = mutableRoots(referenceGlobals, constants, types);
    var answers = collector.answers(environment, visited);
    lowerFunctions(environment, answers);
    arrays.emit();
    redefineGlobals(statics, referenceGlobals);
    segments.removeUsed(module);
    functions.emit(module, callsIndirectly());
    var depths = new StackDepths(setting.calls(), frames);
    int reserve = depths.behindChecks();
    int size = Math.max(setting.shadowStackBytes(), depths.withoutRecursion()) + reserve;
    int base = memory.reserve(size, 16);
    int top = base + size;
    int limit = base + reserve;
    stackPointer.redefine(NumberType.I32, ConstantExpression.i32(top));
    fillStackCheck(environment, limit);
    var layout = new LinkedHashMap<String, Integer>();
    layout.put("statics-start", statics.tracedStart());
    layout.put("statics-end", statics.tracedEnd());
    layout.put("stack-base", base);
    layout.put("stack-limit", limit);
    layout.put("stack-top", top);
    layout.put("type-table", types.placeTable(memory));
    layout.put("soft-type", types.softNumber());
    layout.put("tagged-references", tagged ? 1 : 0);
    layout.putAll(environment.traces().place(memory));
    return new Lowered(layout, environment.traces().frames());
  }

  private List<DefinedType> definedTypes() {
    return module.types().stream().flatMap(group -> group.types().stream()).toList();
  }

  /** The types that instructions and initializers make objects of. */
  private Set<DefinedType> instantiated() {
    var types = new LinkedHashSet<DefinedType>();
    for (var global : module.globals()) {
      if (!global.isImported()) {
        global.initializer().instructions().forEach(i -> addMade(i, types));
      }
    }
    for (var segment : module.elements()) {
      segment.elements().forEach(element -> element.instructions().forEach(i -> addMade(i, types)));
    }
    types.addAll(made());
    return types;
  }

  /** The types that instructions make objects of, while the program runs. */
  private Set<DefinedType> made() {
    var types = new LinkedHashSet<DefinedType>();
    for (var function : module.functions()) {
      if (function.hasCode()) {
        function.code().instructions().forEach(i -> addMade(i, types));
      }
    }
    return types;
  }

  private static void addMade(Instruction instruction, Set<DefinedType> types) {
    if (instruction instanceof TypeAccess access) {
      switch (access.opcode()) {
        case STRUCT_NEW, STRUCT_NEW_DEFAULT, ARRAY_NEW, ARRAY_NEW_DEFAULT ->
            types.add(access.type());
        default -> {}
      }
    } else if (instruction instanceof ArrayNewFixed fixed) {
      types.add(fixed.type());
    } else if (instruction instanceof ArrayData data && data.opcode() == Opcode.ARRAY_NEW_DATA) {
      types.add(data.type());
    } else if (instruction instanceof ArrayElements elements
        && elements.opcode() == Opcode.ARRAY_NEW_ELEM) {
      types.add(elements.type());
    }
  }

  /** Evaluates the initializers of all globals that hold references, or that those can refer to. */
  private List<WasmGlobal> evaluateGlobals(StaticObjects statics) {
    var references = new ArrayList<WasmGlobal>();
    for (var global : module.globals()) {
      if (global.isImported()) {
        if (global.type() instanceof ReferenceType type) {
          requireHostReference(global, type);
          references.add(global);
        }
        continue;
      }
      if (global.type().isReference()) {
        references.add(global);
        statics.add(global);
      } else if (!dependsOnImport(global)) {
        statics.add(global);
      }
    }
    return references;
  }

  /** The host has no objects and none of our functions to refer to; numbers it has. */
  private static void requireHostReference(WasmGlobal global, ReferenceType type) {
    if (type.heap() == AbstractHeapType.EXTERN || type.heap() == AbstractHeapType.ANY) {
      return;
    }
    throw new LoweringException(
        "imported-reference",
        "global "
            + global
            + " of type "
            + type
            + " is imported from "
            + global.imported()
            + "; the host cannot refer to what lies in the module's memory: import an externref, or"
            + " call a function instead");
  }

  private static boolean dependsOnImport(WasmGlobal global) {
    return global.initializer().instructions().stream()
        .anyMatch(i -> i instanceof GlobalAccess access && access.global().isImported());
  }

  /** The globals whose value never changes, with that value. */
  private Map<WasmGlobal, Long> constants(
      StaticObjects statics, List<WasmGlobal> referenceGlobals) {
    var changed = new HashSet<WasmGlobal>();
    for (var function : module.functions()) {
      if (function.hasCode()) {
        for (var instruction : function.code().instructions()) {
          if (instruction instanceof GlobalAccess access && access.opcode() == Opcode.GLOBAL_SET) {
            changed.add(access.global());
          }
        }
      }
    }
    module
        .exports()
        .forEach(
            export -> {
              if (export.item() instanceof WasmGlobal global && global.mutable()) {
                changed.add(global);
              }
            });
    var constants = new HashMap<WasmGlobal, Long>();
    for (var global : referenceGlobals) {
      if (!changed.contains(global) && !global.isImported()) {
        constants.put(global, statics.bits(global));
      }
    }
    return constants;
  }

  private static List<WasmGlobal> mutableRoots(
      List<WasmGlobal> globals, Map<WasmGlobal, Long> constants, ObjectTypes types) {
    return globals.stream()
        .filter(g -> !constants.containsKey(g) && types.refersToHeap(g.type()))
        .toList();
  }

  private void redefineGlobals(StaticObjects statics, List<WasmGlobal> globals) {
    for (var global : globals) {
      if (global.isImported()) {
        global.retype(NumberType.I32);
        continue;
      }
      global.redefine(NumberType.I32, ConstantExpression.i32((int) statics.bits(global)));
    }
  }

  private void lowerFunctions(Environment environment, Map<WasmFunction, Code> answers) {
    var bodies = new HashMap<WasmFunction, Code>(answers);
    for (var function : module.functions()) {
      if (function.hasCode()) {
        var body = new BodyLowering(environment, function);
        int params = function.signature().params().size();
        bodies.put(function, FrameSinking.run(body.lower(), params, environment.stackPointer()));
        frames.put(function, body.frameSize());
      }
    }
    // Signatures change only now: the bodies were walked with those that they were written for.
    for (var function : module.functions()) {
      FunctionType signature = function.signature();
      function.setType(environment.signatures().lowered(signature));
      if (bodies.containsKey(function)) {
        function.setCode(requireNonNull(bodies.get(function)));
      }
    }
  }

  private boolean callsIndirectly() {
    return module.functions().stream()
        .filter(WasmFunction::hasCode)
        .flatMap(f -> f.code().instructions().stream())
        .anyMatch(CallIndirect.class::isInstance);
  }

  private void fillStackCheck(Environment environment, int limit) {
    var check = setting.stackCheck();
    if (check == null) {
      return;
    }
    var code = new CodeBuilder(0);
    code.get(environment.stackPointer()).i32(limit).op(Opcode.I32_LT_U);
    code.begin(Opcode.IF, BlockType.EMPTY);
    if (setting.stackOverflow() != null) {
      code.call(setting.stackOverflow());
    } else {
      code.op(Opcode.UNREACHABLE);
    }
    check.setCode(code.end().end().build());
  }
}
