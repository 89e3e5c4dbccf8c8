package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;

/**
 * Marks what can be reached. Objects that are marked and not looked into yet wait on a stack in
 * that part of the shadow stack that is not in use; when it is full, {@link PointerReversal} goes
 * on without one. Arrays of references wait in a list linked through the word that they have for
 * it.
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
      reference.putInt(reference.getInt() | Block.MARK);
      follow(reference);
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
      follow(address);
      address = address.add(Block.sizeOf(address.toStructure()));
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
        && reference.getInt() < Block.MARK;
  }

  /** What an array of references leads to is looked at later. */
  static void postpone(Block array) {
    array.next = State.get().pending;
    State.get().pending = array;
  }

  /** Marks what a marked or static object leads to. */
  private static void follow(Address node) {
    Address bottom = Layout.stackBase();
    Address stack = bottom;
    while (true) {
      // What is marked and waits to be looked into: the last of it here, the others on the stack.
      Address next = Address.fromInt(0);
      Type type = Type.of(node.toStructure());
      int left = type.pointers;
      int kind = type.kind;
      if (kind != Type.STRUCT) {
        if (kind == Type.REFERENCES) {
          postpone(node.toStructure());
        } else if (kind == Type.WEAK) {
          WeakCells.note(node.toStructure());
          left &= -2;
        } else if (kind == Type.LARGE_STRUCT) {
          stack = pushFields(node, Address.fromInt(left), stack);
          left = 0;
        }
      }
      while (left != 0) {
        Word word = node.add(Integer.numberOfTrailingZeros(left) << 2).toStructure();
        Address child = word.behind;
        left &= left - 1;
        if (!child.isLessThan(Layout.heapStart())) {
          if (Layout.tagged() == 0 || (child.toInt() & 3) == 0) {
            int header = child.getInt();
            if (header < Block.MARK) {
              child.putInt(header | Block.MARK);
              if (next.toInt() != 0) {
                stack = push(next, stack);
              }
              next = child;
            }
          }
        }
      }
      if (next.toInt() == 0) {
        if (stack.toInt() == bottom.toInt()) {
          return;
        }
        stack = stack.add(-4);
        next = stack.getAddress();
      }
      node = next;
    }
  }

  /** Marks what the fields of a large struct refer to. Returns the stack's new end. */
  private static Address pushFields(Address node, Address offset, Address stack) {
    int left = offset.getChar();
    while (left != 0) {
      left--;
      offset = offset.add(2);
      Address child = node.add(offset.getChar()).getAddress();
      if (isUnmarked(child)) {
        child.putInt(child.getInt() | Block.MARK);
        stack = push(child, stack);
      }
    }
    return stack;
  }

  /** What a marked object leads to is to be marked, now or later. Returns the stack's new end. */
  private static Address push(Address object, Address stack) {
    if (stack.isLessThan(Layout.stackPointer())) {
      stack.putAddress(object);
      return stack.add(4);
    }
    PointerReversal.trace(object.toStructure());
    return stack;
  }
}
