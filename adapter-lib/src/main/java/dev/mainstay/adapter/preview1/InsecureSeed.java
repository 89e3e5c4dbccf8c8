package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:random/insecure-seed}. */
final class InsecureSeed {
  private InsecureSeed() {}

  @Export(name = "wasi:random/insecure-seed#insecure-seed")
  static void insecureSeed(Address result) {
    Random.fill(result, 16);
  }
}
