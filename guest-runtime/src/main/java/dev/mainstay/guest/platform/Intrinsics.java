package dev.mainstay.guest.platform;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/** What the linker answers itself. */
final class Intrinsics {
  private Intrinsics() {}

  /**
   * A return area of 16 bytes, aligned to 16. Whoever calls a function with it reads it at once.
   */
  @Import(module = "mainstay:state", name = "dev.mainstay.guest.platform/result:16")
  static native Address result();

  /** The bytes that {@link Console} holds back: {@link Console#CAPACITY} of them. */
  @Import(module = "mainstay:state", name = "dev.mainstay.guest.platform/console:512")
  static native Address console();

  /**
   * The names of the functions in stack traces: for number n, from 1, at 8 * n the address of the
   * class's name and at 8 * n + 4 that of the method's, in ISO 8859-1 with a zero behind. Null in a
   * payload without traces.
   */
  @Import(module = "mainstay:layout", name = "trace-names")
  static native Address traceNames();

  /** The limit of a heap that has none. */
  static final int NO_LIMIT = 0x7FFF_0000;

  /** Where the heap begins. */
  @Import(module = "mainstay:layout", name = "heap-start")
  static native Address heapStart();

  /** The address that the heap never grows past. */
  @Import(module = "mainstay:layout", name = "heap-limit")
  static native Address heapLimit();

  /** Where the frames on the shadow stack begin, innermost first. */
  @Import(module = "mainstay:layout", name = "stack-pointer")
  static native Address stackPointer();

  /** Where the shadow stack ends. */
  @Import(module = "mainstay:layout", name = "stack-top")
  static native Address stackTop();
}
