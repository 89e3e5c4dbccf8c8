package dev.mainstay.adapter.preview1;

import org.teavm.interop.Structure;

/** A {@code subscription} of preview 1: 48 bytes. */
final class Subscription extends Structure {
  /** What the event will carry. */
  long userdata;

  /** 0 for a clock, 1 for something to read, 2 for room to write. */
  int type;

  int padding;

  /** The clock, or the file descriptor. */
  int subject;

  int padding2;

  /** For a clock: nanoseconds from now. */
  long timeout;

  /** For a clock. */
  long precision;

  /** For a clock: 0, the timeout is relative. */
  long flags;
}
