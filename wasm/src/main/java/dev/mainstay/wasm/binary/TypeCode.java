package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.model.AbstractHeapType;
import org.jspecify.annotations.Nullable;

/** The bytes that stand for types; specification 3.0, "Binary Format", section "Types". */
final class TypeCode {
  static final int I32 = 0x7F;
  static final int I64 = 0x7E;
  static final int F32 = 0x7D;
  static final int F64 = 0x7C;
  static final int V128 = 0x7B;
  static final int I8 = 0x78;
  static final int I16 = 0x77;
  static final int REF = 0x64;
  static final int REF_NULL = 0x63;
  static final int FUNC = 0x60;
  static final int STRUCT = 0x5F;
  static final int ARRAY = 0x5E;
  static final int SUB = 0x50;
  static final int SUB_FINAL = 0x4F;
  static final int REC = 0x4E;
  static final int EMPTY = 0x40;

  private TypeCode() {}

  /** Whether a byte is a negative number of one byte, as the codes of types are. */
  static boolean isNegativeByte(int code) {
    return (code & 0xC0) == 0x40;
  }

  static @Nullable AbstractHeapType abstractHeap(int code) {
    for (var heap : AbstractHeapType.values()) {
      if (heap.code() == code) {
        return heap;
      }
    }
    return null;
  }
}
