package test;

import wasi.random.InsecureImport;
import wasi.random.InsecureSeedImport;
import wasi.random.RandomImport;

/** {@code wasi:random}. */
public final class Guest {
  private Guest() {}

  public static void main(String[] arguments) {
    var random = RandomImport.instance();
    var insecure = InsecureImport.instance();
    var seed = InsecureSeedImport.instance();
    Said.value("get-random-bytes", () -> said(random.getRandomBytes(200_000)));
    Said.value("get-random-bytes of none", () -> random.getRandomBytes(0).length);
    Said.value("get-random-u64", () -> random.getRandomU64() != random.getRandomU64());
    Said.value("get-insecure-random-bytes", () -> said(insecure.getInsecureRandomBytes(1000)));
    Said.value(
        "get-insecure-random-u64",
        () -> insecure.getInsecureRandomU64() != insecure.getInsecureRandomU64());
    Said.value("insecure-seed", () -> !seed.insecureSeed().equals(seed.insecureSeed()));
    Called.report();
  }

  /** How many there are, and whether every thousand of them has more than a hundred values. */
  private static String said(byte[] bytes) {
    boolean varied = true;
    for (int i = 0; i < bytes.length; i += 1000) {
      var seen = new boolean[256];
      int values = 0;
      for (int j = i; j < i + 1000; j++) {
        if (!seen[bytes[j] & 255]) {
          seen[bytes[j] & 255] = true;
          values++;
        }
      }
      varied &= values > 100;
    }
    return bytes.length + ", varied " + varied;
  }
}
