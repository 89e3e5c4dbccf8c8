package dev.mainstay.adapter.memory;

import org.teavm.interop.Structure;

/** What is zeroed at a time. */
final class Words extends Structure {
  static final int SIZE = 32;

  long a;
  long b;
  long c;
  long d;
}
