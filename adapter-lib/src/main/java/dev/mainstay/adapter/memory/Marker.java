package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;

/**
 * Marks what can be reached, with no stack and no queue: the way back from an object is kept in the
 * field through which the marker left its parent, and the index of that field in the parent's
 * header; arrays of references wait in a list linked through the word that they have for it.
 */
final class Marker {
  private Marker() {}

  /** Calls {@link #visit} for every reference in a global variable of the module. */
  @Import(module = "mainstay:lowering", name = "visit-roots")
  private static native void visitRoots();

  /**
   * Marks an object of the heap and all that it leads to, except for what arrays lead to: they
   * become pending.
   *
   * @param reference an object, static or on the heap, or 0, or what is no multiple of 4: an i31, a
   *     reference of the host's
   */
  @Export(name = "mainstay:heap#visit")
  static void visit(Address reference) {
    if (isUnmarked(reference)) {
      trace(reference.toStructure());
    }
  }

  /** Marks everything that the program can reach. */
  static void mark() {
    State state = State.get();
    visitRoots();
    visitAll(Layout.stackPointer(), Layout.stackTop());
    Address end = Layout.staticsEnd();
    Address address = Layout.staticsStart();
    while (address.isLessThan(end)) {
      Block object = address.toStructure();
      int header = object.header;
      trace(object);
      object.header = header;
      address = address.add(Block.sizeOf(object));
    }
    WeakCell cell = state.cleared;
    while (cell.toAddress().toInt() != 0) {
      visit(cell.toAddress());
      cell = cell.next;
    }
    Block array = state.pending;
    while (array.toAddress().toInt() != 0) {
      state.pending = array.next;
      array.next = Address.fromInt(0).toStructure();
      Address elements = array.toAddress().add(12);
      visitAll(elements, elements.add(array.size << 2));
      array = state.pending;
    }
    WeakCells.clear();
  }

  private static void visitAll(Address word, Address end) {
    while (word.isLessThan(end)) {
      visit(word.getAddress());
      word = word.add(4);
    }
  }

  /** Whether a reference leads to an object of the heap that is not marked, or not yet. */
  static boolean isUnmarked(Address reference) {
    return !reference.isLessThan(Layout.heapStart())
        && (reference.toInt() & 3) == 0
        && (reference.getInt() & Block.MARK) == 0;
  }

  /** Marks an object itself. Returns its type if it has fields for {@link #trace}, otherwise 0. */
  private static Address enter(Block object) {
    object.header |= Block.MARK;
    Type type = Layout.typeTable().add(object.toAddress().getChar() << 3).toStructure();
    int kind = type.kind;
    if (kind == Type.REFERENCES) {
      object.next = State.get().pending;
      State.get().pending = object;
    }
    if (kind == Type.WEAK) {
      WeakCells.note(object.toAddress().toStructure());
    }
    return type.pointers == 0 ? Address.fromInt(0) : type.toAddress();
  }

  /** Marks an object and what it leads to. */
  private static void trace(Block node) {
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
        if (!child.isLessThan(Layout.heapStart())
            && (child.toInt() & 3) == 0
            && (child.getInt() & Block.MARK) == 0) {
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
