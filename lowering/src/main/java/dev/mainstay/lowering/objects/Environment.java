package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.lowering.analysis.Collecting;
import dev.mainstay.lowering.tables.FunctionTable;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the bodies of all functions share while objects are lowered.
 *
 * @param trapChecks whether accesses through null, out of bounds and failing casts must trap; false
 *     where the producer has checked before, as compiled Java has
 * @param pending the global that says that an exception is on its way, null if there is none
 * @param constants immutable globals whose value is known, as bits
 * @param collecting during which instructions the collector can run
 * @param once the functions that run at most once in a call from the host
 */
record Environment(
    Subtyping subtyping,
    StaticMemory memory,
    ObjectTypes types,
    FunctionTable functions,
    PassiveSegments segments,
    Allocation allocation,
    ArrayFunctions arrays,
    WasmGlobal stackPointer,
    boolean trapChecks,
    @Nullable WasmGlobal pending,
    Map<WasmGlobal, Long> constants,
    Collecting collecting,
    SignatureCache signatures,
    TraceSites traces,
    Set<WasmFunction> once) {

  /** The memory that objects live in. */
  WasmMemory wasmMemory() {
    return memory.memory();
  }

  /** The functions that make objects: size or length and type number in, address out. */
  record Allocation(WasmFunction zeroed, WasmFunction raw, WasmFunction array) {}

  /** Lowered function types, one for each shape. */
  static final class SignatureCache {
    private final WasmModule module;
    private final Map<FunctionType, DefinedType> types = new HashMap<>();

    SignatureCache(WasmModule module) {
      this.module = module;
    }

    /** The type of a function once references are addresses. */
    DefinedType lowered(FunctionType type) {
      var shape =
          new FunctionType(
              type.params().stream().map(ObjectLayout::lowered).toList(),
              type.results().stream().map(ObjectLayout::lowered).toList());
      return types.computeIfAbsent(shape, module::functionType);
    }

    /** A function type of numbers. */
    DefinedType of(List<? extends ValueType> params, List<? extends ValueType> results) {
      return lowered(new FunctionType(List.copyOf(params), List.copyOf(results)));
    }
  }
}
