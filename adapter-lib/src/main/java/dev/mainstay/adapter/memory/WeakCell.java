package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** The beginning of an object of type {@link Type#WEAK}. */
final class WeakCell extends Structure {
  int header;

  /** The object that this does not keep alive; 0 once it has died. */
  Address referent;

  /** The next in one of the lists of {@link WeakCells}. */
  WeakCell next;

  /** Not 0 if somebody wants to know when the referent has died: then an ordinary reference. */
  Address listener;
}
