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
}
