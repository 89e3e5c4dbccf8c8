package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:random/insecure}: as good as {@link Random}, for preview 1 has one generator only.
 */
final class InsecureRandom {
  private InsecureRandom() {}

  @Export(name = "wasi:random/insecure#get-insecure-random-bytes")
  static void getInsecureRandomBytes(long length, Address result) {
    Random.getRandomBytes(length, result);
  }

  @Export(name = "wasi:random/insecure#get-insecure-random-u64")
  static long getInsecureRandomU64() {
    return Random.getRandomU64();
  }
}
