package dev.mainstay.adapter.memory;

import org.teavm.interop.Structure;

/**
 * The beginning of a piece of the heap: an object, free memory, or a gap.
 *
 * <p>A block's size is a multiple of 8, and the next block lies behind it. The header of an object
 * is the id of its type, from 1 to 65535; other bits are set only during a collection.
 */
final class Block extends Structure {
  /** The object has been reached. */
  static final int MARK = 1 << 16;

  /** The block is free. */
  static final int FREE = 1 << 17;

  /** The block is memory that is not ours. */
  static final int GAP = 1 << 18;

  /** The lowest of the bits in which the marker keeps the index of a field. */
  static final int INDEX_SHIFT = 19;

  int header;

  /** The size in bytes of what is no object, the length of an array. */
  int size;

  /** The next of the free blocks in a list, or of the arrays of references that are pending. */
  Block next;

  /** The bytes that a block takes. */
  static int sizeOf(Block block) {
    Type type = Type.of(block);
    int size = type.size;
    if (size == 0) {
      int kind = type.kind;
      if (kind == 0) {
        return block.size;
      }
      size = (Type.arraySize(block.size, kind, type.elementShift) + 7) & -8;
    }
    return size;
  }
}
