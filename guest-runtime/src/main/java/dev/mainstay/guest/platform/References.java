package dev.mainstay.guest.platform;

import org.teavm.interop.Import;

/** Weak references, between the collector and Java's library. */
final class References {
  private References() {}

  /**
   * Puts the references whose objects have died into their queues, and takes such strings out of
   * the table of interned ones. Answered by the linker; called before anybody looks into either.
   */
  @Import(module = "mainstay:lowering", name = "report-cleared")
  static native void report();
}
