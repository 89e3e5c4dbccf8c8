package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;

/**
 * Marks with no stack and no queue, for what {@link Marker}'s stack has no room for: the way back
 * from an object is kept in the field through which the marker left its parent, and the index of
 * that field in the parent's header.
 *
 * <p>After Schorr and Waite, "An efficient machine-independent procedure for garbage collection in
 * various list structures", 1967.
 */
final class PointerReversal {
  private PointerReversal() {}

  /** Marks an object itself. Returns its type if it has fields for {@link #trace}, otherwise 0. */
  private static Address enter(Block object) {
    object.header |= Block.MARK;
    Type type = Type.of(object);
    if (type.kind == Type.REFERENCES) {
      Marker.postpone(object);
    }
    if (type.kind == Type.WEAK) {
      WeakCells.note(object.toAddress().toStructure());
    }
    return type.pointers == 0 ? Address.fromInt(0) : type.toAddress();
  }

  /** Marks an object and what it leads to; what arrays of references lead to becomes pending. */
  static void trace(Block node) {
    Address parent = Address.fromInt(0);
    Address entered = enter(node);
    if (entered.toInt() == 0) {
      return;
    }
    Type type = entered.toStructure();
    // Counts the words behind the header, or the offsets of a large struct, that are done with.
    int index = type.kind >>> 2;
    int left = first(type, index);
    while (true) {
      Address field;
      if (left != 0) {
        // The next reference of the node.
        if (type.kind == Type.LARGE_STRUCT) {
          left--;
          index++;
          field = node.toAddress().add(offset(type, index));
        } else {
          int skipped = Integer.numberOfTrailingZeros(left);
          left = left >>> skipped >>> 1;
          index += skipped + 1;
          field = node.toAddress().add(index << 2);
        }
        Address child = field.getAddress();
        if (Marker.isUnmarked(child)) {
          entered = enter(child.toStructure());
          if (entered.toInt() != 0) {
            field.putAddress(parent);
            node.header |= index << Block.INDEX_SHIFT;
            parent = node.toAddress();
            node = child.toStructure();
            type = entered.toStructure();
            index = type.kind >>> 2;
            left = first(type, index);
          }
        }
      } else {
        // Back to the parent.
        if (parent.toInt() == 0) {
          return;
        }
        Block child = node;
        node = parent.toStructure();
        int header = node.header;
        node.header = header & ((1 << Block.INDEX_SHIFT) - 1);
        index = header >>> Block.INDEX_SHIFT;
        type = Layout.typeTable().add((header & 0xffff) << 3).toStructure();
        if (type.kind == Type.LARGE_STRUCT) {
          left = Address.fromInt(type.pointers).getChar() - index;
          field = parent.add(offset(type, index));
        } else {
          left = type.pointers >>> (index - 1) >>> 1;
          field = parent.add(index << 2);
        }
        parent = field.getAddress();
        field.putAddress(child.toAddress());
      }
    }
  }

  /** What is to be done of a struct: the bits of its references, or the number of its offsets. */
  private static int first(Type type, int index) {
    return type.kind == Type.LARGE_STRUCT
        ? Address.fromInt(type.pointers).getChar()
        : type.pointers >>> index;
  }

  private static int offset(Type type, int index) {
    return Address.fromInt(type.pointers).add(index << 1).getChar();
  }
}
