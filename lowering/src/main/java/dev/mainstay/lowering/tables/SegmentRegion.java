package dev.mainstay.lowering.tables;

import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import org.jspecify.annotations.Nullable;

/**
 * An element segment that waits in linear memory for {@code table.init}, four bytes an element.
 * Where the program drops it a global holds its size. Segments that are not passive are empty from
 * the start: the specification drops them when the module is instantiated.
 */
final class SegmentRegion {
  private final int address;
  private final int length;
  private final @Nullable WasmGlobal size;

  SegmentRegion(WasmModule module, StaticMemory memory, ElementSegment segment, boolean drops) {
    length = segment.mode() == ElementSegment.Mode.PASSIVE ? segment.elements().size() : 0;
    address = memory.reserve(4 * length, 4);
    if (drops && length > 0) {
      size = WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(length));
      size.setName("mainstay.segment-size");
      module.globals().add(size);
    } else {
      size = null;
    }
  }

  /** Where the elements are. */
  int address() {
    return address;
  }

  /** Puts the address of the first element on the stack. */
  CodeBuilder pushAddress(CodeBuilder code) {
    return code.i32(address);
  }

  /** Puts the number of elements on the stack, 0 once the segment was dropped. */
  CodeBuilder pushSize(CodeBuilder code) {
    return size == null ? code.i32(length) : code.get(size);
  }

  /** {@code elem.drop}. */
  void drop(CodeBuilder code) {
    if (size != null) {
      code.i32(0).set(size);
    }
  }
}
