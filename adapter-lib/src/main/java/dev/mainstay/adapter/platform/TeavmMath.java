package dev.mainstay.adapter.platform;

import dev.mainstay.adapter.preview1.Clocks;
import org.teavm.interop.Export;

/**
 * Module {@code teavmMath}: what {@code java.lang.Math} of TeaVM's library asks for. The functions
 * themselves are in classes of their own.
 */
final class TeavmMath {
  private TeavmMath() {}

  /** A number from 0 to 1, 1 excluded, of 53 random bits. */
  @Export(name = "teavmMath#random")
  static double random() {
    return (Clocks.random() >>> 11) * 0x1p-53;
  }

  @Export(name = "teavmMath#sqrt")
  static double sqrt(double x) {
    return Instructions.sqrt(x);
  }

  @Export(name = "teavmMath#ceil")
  static double ceil(double x) {
    return Instructions.ceil(x);
  }

  @Export(name = "teavmMath#floor")
  static double floor(double x) {
    return Instructions.floor(x);
  }
}
