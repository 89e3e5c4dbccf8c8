package dev.mainstay.adapter.memory;

import org.teavm.interop.Import;

/**
 * What is said when an allocation fails for good: in compiled Java an exception is on its way when
 * these return; elsewhere they do not return.
 */
final class Failure {
  private Failure() {}

  /** There is no memory left. */
  @Import(module = "mainstay:lowering", name = "out-of-memory")
  static native void outOfMemory();

  /** An array was to have a negative length. */
  @Import(module = "mainstay:lowering", name = "negative-size")
  static native void negativeSize(int length);
}
