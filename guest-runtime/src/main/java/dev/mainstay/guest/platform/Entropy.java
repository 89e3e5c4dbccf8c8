package dev.mainstay.guest.platform;

/** Random numbers of the host. */
public final class Entropy {
  private Entropy() {}

  /** Fit for secrets. */
  public static long next() {
    return Wasi.getRandomU64();
  }

  /** Fit for nothing that must not be guessed: a host may have a faster generator for these. */
  public static long insecure() {
    return Wasi.getInsecureRandomU64();
  }
}
