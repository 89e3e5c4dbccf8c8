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

  /** Whether the payload has stack traces: 0 if it has none. */
  @Import(module = "mainstay:layout", name = "traces")
  static native int traces();

  /** How many of the functions in stack traces are constructors of exceptions: the first ones. */
  @Import(module = "mainstay:layout", name = "trace-constructors")
  static native int traceConstructors();

  /**
   * The places that the numbers in stack traces stand for, as {@link Sites} reads them. Null in a
   * payload whose symbol file knows.
   */
  @Import(module = "mainstay:layout", name = "trace-sites")
  static native Address traceSites();

  /** The methods that those places are in. */
  @Import(module = "mainstay:layout", name = "trace-methods")
  static native Address traceMethods();

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
