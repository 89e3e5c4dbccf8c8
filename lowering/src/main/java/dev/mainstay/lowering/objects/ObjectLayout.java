package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.ValueType;

/**
 * How objects lie in linear memory. A reference is the address of an object's header; null is 0; an
 * i31 is its value shifted left by one, with the lowest bit set. What the host hands in, an
 * externref, is a number of the host's choice: its number n is {@code n << 2 | 2} here. Objects are
 * aligned to 8 bytes, their fields to at most 4: no device needs more, and less is lost between
 * fields. So the lowest two bits tell an object from what is none.
 */
final class ObjectLayout {
  /** The header: the type's number in the lower half, bits of the collector in the upper one. */
  static final int HEADER_SIZE = 4;

  /** The bits of a reference that are 0 in the address of an object. */
  static final int TAG_MASK = 3;

  /** What {@link #TAG_MASK} leaves of a reference that the host handed in. */
  static final int HOST_TAG = 2;

  /** Where an array's length lies. */
  static final int LENGTH_OFFSET = 4;

  private static final int ELEMENTS_OFFSET = 8;
  private static final int REFERENCE_ELEMENTS_OFFSET = 12;

  private ObjectLayout() {}

  /** The size of a field in bytes. */
  static int size(StorageType storage) {
    if (storage instanceof PackedType packed) {
      return packed == PackedType.I8 ? 1 : 2;
    }
    if (storage instanceof NumberType number) {
      return switch (number) {
        case I32, F32 -> 4;
        case I64, F64 -> 8;
        case V128 -> 16;
      };
    }
    return 4;
  }

  /** The alignment of a field in bytes. */
  static int alignment(StorageType storage) {
    return Math.min(size(storage), 4);
  }

  /** Whether a field can hold the address of an object, so that the collector must look at it. */
  static boolean traced(StorageType storage) {
    return storage instanceof ReferenceType reference
        && reference.heap().top() != AbstractHeapType.FUNC
        && reference.heap() != AbstractHeapType.I31
        && reference.heap() != reference.heap().top().bottom();
  }

  /** Where an array's elements begin: behind the collector's link if they are references. */
  static int elementsOffset(FieldType element) {
    return traced(element.storage()) ? REFERENCE_ELEMENTS_OFFSET : ELEMENTS_OFFSET;
  }

  /** The binary logarithm of an element's size. */
  static int elementShift(FieldType element) {
    return Integer.numberOfTrailingZeros(size(element.storage()));
  }

  /** The type of a value once references are addresses. */
  static ValueType lowered(ValueType type) {
    return type.isReference() ? NumberType.I32 : type;
  }

  /** The size of a block that holds {@code bytes}: a multiple of 8, as the collector expects. */
  static int blockSize(int bytes) {
    return (bytes + 7) & -8;
  }
}
