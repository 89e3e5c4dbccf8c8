package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** A word in an object, seen from the word before it. */
final class Word extends Structure {
  int here;

  Address behind;
}
