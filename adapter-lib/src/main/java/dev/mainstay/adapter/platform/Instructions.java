package dev.mainstay.adapter.platform;

import org.teavm.interop.Import;

/**
 * Instructions that Java has no word for. The cutter of the library puts them in the place of the
 * calls.
 */
final class Instructions {
  private Instructions() {}

  @Import(module = "mainstay:instruction", name = "f64.sqrt")
  static native double sqrt(double x);

  @Import(module = "mainstay:instruction", name = "f64.ceil")
  static native double ceil(double x);

  @Import(module = "mainstay:instruction", name = "f64.floor")
  static native double floor(double x);
}
