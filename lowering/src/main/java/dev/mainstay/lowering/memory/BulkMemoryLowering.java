package dev.mainstay.lowering.memory;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.DataDrop;
import dev.mainstay.wasm.code.Instruction.MemoryCopy;
import dev.mainstay.wasm.code.Instruction.MemoryInit;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code memory.copy}, {@code memory.fill}, {@code memory.init} and {@code data.drop} become calls
 * of functions that do the same with loads and stores, traps included: what is out of bounds traps
 * before anything is written.
 *
 * <p>Passive segments from which memory is initialized become static data. To be run when no
 * instruction makes arrays from segments any more.
 */
public final class BulkMemoryLowering {
  private final @Nullable StaticMemory statics;
  private final Map<List<WasmMemory>, WasmFunction> copies = new HashMap<>();
  private final Map<WasmMemory, WasmFunction> fills = new HashMap<>();
  private final Map<DataSegment, PassiveSegment> segments = new LinkedHashMap<>();

  /** What the producer takes for the memory, if that is not all of it. */
  private @Nullable ViewBounds bounds;

  /**
   * A lowering.
   *
   * @param statics where passive segments go; null if the module must not have any
   */
  public BulkMemoryLowering(@Nullable StaticMemory statics) {
    this.statics = statics;
  }

  /**
   * Lowers a module.
   *
   * @throws LoweringException for a memory with 64-bit addresses, or a passive segment without a
   *     place for it
   */
  public void run(WasmModule module) {
    var functions = List.copyOf(module.functions());
    for (var function : functions) {
      if (function.hasCode()) {
        function.code().instructions().stream()
            .filter(MemoryInit.class::isInstance)
            .map(instruction -> ((MemoryInit) instruction).segment())
            .forEach(
                segment -> segments.computeIfAbsent(segment, s -> segment(module, function, s)));
      }
    }
    var view = statics == null ? null : statics.view();
    bounds = view == null ? null : new ViewBounds(module, view);
    for (var function : functions) {
      if (function.hasCode() && function.code().instructions().stream().anyMatch(this::isBulk)) {
        function.setCode(lower(module, function));
      }
    }
    module.data().removeAll(segments.keySet().stream().filter(s -> s.memory() == null).toList());
  }

  private boolean isBulk(Instruction instruction) {
    return switch (instruction.opcode()) {
      case MEMORY_COPY, MEMORY_FILL, MEMORY_INIT, DATA_DROP -> true;
      default -> false;
    };
  }

  private Code lower(WasmModule module, WasmFunction function) {
    var code = function.code();
    var builder =
        new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    for (int i = 0; i < code.instructions().size(); i++) {
      builder.at(code.offset(i));
      var instruction = code.instructions().get(i);
      if (instruction instanceof MemoryCopy copy) {
        var routine = copy(module, function, copy.destination(), copy.source());
        builder.call(inside(routine, function, copy.destination() == copy.source()));
      } else if (instruction instanceof MemoryInit init) {
        var memory = init.memory();
        var place = segments.get(init.segment());
        if (place != null) {
          // The bytes lie in the memory of the static data.
          var from = statics == null ? memory : statics.memory();
          var routine = place.init(module, memory, copy(module, function, memory, from));
          builder.call(inside(routine, function, false));
        }
      } else if (instruction instanceof DataDrop drop) {
        var place = segments.get(drop.segment());
        if (place != null) {
          place.drop(builder);
        }
      } else if (instruction instanceof MemoryOperation operation
          && operation.opcode() == Opcode.MEMORY_FILL) {
        builder.call(inside(fill(module, function, operation.memory()), function, false));
      } else {
        builder.emit(instruction);
      }
    }
    return builder.build();
  }

  /** The routine, or one that first looks whether its addresses are in the producer's memory. */
  private WasmFunction inside(WasmFunction routine, WasmFunction user, boolean source) {
    return bounds != null && bounds.holdFor(user) ? bounds.checked(routine, source) : routine;
  }

  private PassiveSegment segment(WasmModule module, WasmFunction user, DataSegment segment) {
    if (segment.memory() != null) {
      // An active segment is dropped once it has been written.
      return new PassiveSegment(module, 0, 0);
    }
    if (statics == null) {
      throw new LoweringException(
          "passive-segment",
          "function "
              + user
              + " initializes memory from a passive data segment, which the target does not have; "
              + "link the module with data segments that are active");
    }
    return new PassiveSegment(module, statics.place(segment.bytes(), 1), segment.bytes().length);
  }

  private WasmFunction copy(
      WasmModule module, WasmFunction user, WasmMemory destination, WasmMemory source) {
    requireNarrow(user, destination);
    requireNarrow(user, source);
    return copies.computeIfAbsent(
        List.of(destination, source), m -> CopyRoutine.add(module, destination, source));
  }

  private WasmFunction fill(WasmModule module, WasmFunction user, WasmMemory memory) {
    requireNarrow(user, memory);
    return fills.computeIfAbsent(memory, m -> FillRoutine.add(module, memory));
  }

  private static void requireNarrow(WasmFunction user, WasmMemory memory) {
    if (memory.limits().index64()) {
      throw new LoweringException(
          "memory64",
          "function "
              + user
              + " uses a memory with 64-bit addresses, which the target does not have; compile for"
              + " wasm32");
    }
  }
}
