package dev.mainstay.lowering.objects;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.ArrayData;
import dev.mainstay.wasm.code.Instruction.ArrayElements;
import dev.mainstay.wasm.code.Instruction.DataDrop;
import dev.mainstay.wasm.code.Instruction.ElementDrop;
import dev.mainstay.wasm.code.Instruction.MemoryInit;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The segments that arrays are made from or filled with: their bytes, and the words of their
 * references, lie in static memory. Where the module drops one, a global holds its length, and 0
 * afterwards; else the length is a constant. Segments that are not passive are empty once the
 * module is instantiated.
 */
final class PassiveSegments {
  /**
   * Where a segment lies.
   *
   * @param length in bytes, or in references
   * @param dropped holds the length while the program runs; null if it never changes
   */
  private record Place(int address, int length, @Nullable WasmGlobal dropped) {}

  private final Set<DataSegment> data = new LinkedHashSet<>();
  private final Set<ElementSegment> elements = new LinkedHashSet<>();
  private final Set<Object> drops = new LinkedHashSet<>();

  /** Segments that memory is initialized from: those stay in the module. */
  private final Set<DataSegment> kept = new LinkedHashSet<>();

  private final Map<Object, Place> places = new HashMap<>();

  /** Finds the segments of a module that instructions on arrays use. */
  PassiveSegments(WasmModule module) {
    for (var function : module.functions()) {
      if (function.hasCode()) {
        find(function);
      }
    }
  }

  private void find(WasmFunction function) {
    for (var instruction : function.code().instructions()) {
      if (instruction instanceof ArrayData use) {
        data.add(use.segment());
      } else if (instruction instanceof ArrayElements use) {
        elements.add(use.segment());
      } else if (instruction instanceof MemoryInit init) {
        kept.add(init.segment());
      } else if (instruction instanceof DataDrop drop) {
        drops.add(drop.segment());
      } else if (instruction instanceof ElementDrop drop) {
        drops.add(drop.segment());
      }
    }
  }

  /** Has the elements of all segments evaluated, objects among them made. */
  void evaluate(StaticObjects statics) {
    for (var segment : elements) {
      if (segment.mode() == ElementSegment.Mode.PASSIVE) {
        statics.add(segment);
      }
    }
  }

  /** Places all segments; the static objects have their addresses by now. */
  void place(WasmModule module, StaticObjects statics, StaticMemory memory) {
    for (var segment : data) {
      boolean passive = segment.memory() == null;
      int address = passive ? memory.place(segment.bytes(), 1) : 0;
      places.put(segment, place(module, segment, address, passive ? segment.bytes().length : 0));
    }
    for (var segment : elements) {
      boolean passive = segment.mode() == ElementSegment.Mode.PASSIVE;
      int address = passive ? memory.place(words(statics.words(segment)), 4) : 0;
      places.put(segment, place(module, segment, address, passive ? segment.elements().size() : 0));
    }
  }

  private static byte[] words(int[] words) {
    var bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(words);
    return bytes.array();
  }

  private Place place(WasmModule module, Object segment, int address, int length) {
    if (length == 0 || !drops.contains(segment)) {
      return new Place(address, length, null);
    }
    var global = WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(length));
    global.setName("mainstay.segment-length");
    module.globals().add(global);
    return new Place(address, length, global);
  }

  /** Pushes the address and the length of a segment. */
  void push(Object segment, CodeBuilder out) {
    var place = requireNonNull(places.get(segment));
    out.i32(place.address());
    if (place.dropped() == null) {
      out.i32(place.length());
    } else {
      out.get(place.dropped());
    }
  }

  /** {@code data.drop}. */
  void drop(DataDrop drop, CodeBuilder out) {
    forget(drop.segment(), out);
    if (kept.contains(drop.segment())) {
      out.emit(drop);
    }
  }

  /** {@code elem.drop}. */
  void drop(ElementDrop drop, CodeBuilder out) {
    forget(drop.segment(), out);
  }

  private void forget(Object segment, CodeBuilder out) {
    var place = places.get(segment);
    if (place != null && place.dropped() != null) {
      out.i32(0).set(place.dropped());
    }
  }

  /** Removes the segments from the module that nothing but arrays were made from. */
  void removeUsed(WasmModule module) {
    module.elements().clear();
    module.data().removeIf(segment -> segment.memory() == null && !kept.contains(segment));
  }
}
