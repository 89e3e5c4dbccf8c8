package dev.mainstay.adapter.memory;

import org.teavm.interop.Structure;

/**
 * An entry of the type table: what the collector knows about the objects of one type.
 *
 * <p>Entry 0 is all zeros and belongs to no type.
 */
final class Type extends Structure {
  /** A struct: bit n of {@link #pointers} is set if word n behind the header is a reference. */
  static final int STRUCT = 0;

  /** An array without references. */
  static final int ARRAY = 1;

  /** An array of references. */
  static final int REFERENCES = 2;

  /** A struct: {@link #pointers} is the address of a count and so many offsets, all u16. */
  static final int LARGE_STRUCT = 3;

  /** As {@link #STRUCT}, but it begins as a {@link WeakCell}, whose referent is no reference. */
  static final int WEAK = 4;

  /** The bytes that a struct takes, a multiple of 8; 0 for an array. */
  char size;

  byte kind;

  /** The logarithm of an array element's size in bytes. */
  byte elementShift;

  /** Where the references are; 0 for an array. */
  int pointers;

  /** The entry of an object's type; for what is no object, entry 0, which is all zeros. */
  static Type of(Block block) {
    return Layout.typeTable().add(block.toAddress().getChar() << 3).toStructure();
  }

  /** The bytes that an array takes, before rounding. */
  static int arraySize(int length, int kind, int elementShift) {
    // Header and length, and in arrays of references a word for the marker.
    return (length << elementShift) + (kind << 2) + 4;
  }
}
