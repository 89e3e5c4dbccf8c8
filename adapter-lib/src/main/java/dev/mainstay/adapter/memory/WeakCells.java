package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * Weak references. Those that a collection meets are in a list until it has found all that is
 * alive; those whose object has then died, and have a listener, are in another one, in which they
 * stay alive, until the program has taken notice.
 */
final class WeakCells {
  private WeakCells() {}

  /** Remembers a cell for {@link #clear}, if it refers to anything. */
  static void note(WeakCell cell) {
    // A cell without a referent may be in the list of the cleared ones.
    if (cell.referent.toInt() != 0) {
      cell.next = State.get().weak;
      State.get().weak = cell;
    }
  }

  /** Clears the cells whose referents were not reached. */
  static void clear() {
    State state = State.get();
    WeakCell cell = state.weak;
    state.weak = Address.fromInt(0).toStructure();
    while (cell.toAddress().toInt() != 0) {
      WeakCell next = cell.next;
      cell.next = Address.fromInt(0).toStructure();
      if (Marker.isUnmarked(cell.referent)) {
        cell.referent = Address.fromInt(0);
        if (cell.listener.toInt() != 0) {
          if (state.cleared.toAddress().toInt() == 0) {
            state.cleared = cell;
          } else {
            state.lastCleared.next = cell;
          }
          state.lastCleared = cell;
        }
      }
      cell = next;
    }
  }

  /** The first cell that has a listener and was cleared since it was last said, or 0. */
  @Export(name = "mainstay:heap#cleared")
  static Address cleared() {
    return State.get().cleared.toAddress();
  }

  /** Takes the first cell out of the list of {@link #cleared}. */
  @Export(name = "mainstay:heap#forget-cleared")
  static void forgetCleared() {
    WeakCell cell = State.get().cleared;
    State.get().cleared = cell.next;
    cell.next = Address.fromInt(0).toStructure();
  }
}
