package dev.mainstay.wasi.random;

import dev.mainstay.annotations.CallerBuffer;
import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.WasiImport;

/**
 * {@code wasi:random/insecure@0.2.12}: numbers that look random and that someone may predict.
 * Nothing for keys.
 */
@WasiImport("wasi:random/insecure@0.2.12")
public interface Insecure {
  /**
   * Bytes that look random.
   *
   * @param len how many; as many come
   */
  byte[] getInsecureRandomBytes(@U64 long len);

  /**
   * Bytes that look random, into the caller's array.
   *
   * @param len how many
   * @return how many came: as many
   */
  int getInsecureRandomBytes(@CallerBuffer byte[] into, int offset, @U64 int len);

  /** 64 bits that look random. */
  @U64
  long getInsecureRandomU64();
}
