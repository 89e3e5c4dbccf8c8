package dev.mainstay.symbols;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which payload something belongs to.
 *
 * @param sha256 the hash of its bytes, in lower-case hexadecimal
 * @param size how many bytes it has
 */
public record PayloadId(String sha256, int size) {
  /** The payload with these bytes. */
  public static PayloadId of(byte[] payload) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(payload);
      return new PayloadId(HexFormat.of().formatHex(hash), payload.length);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
