package dev.mainstay.conformance.stack;

import org.teavm.interop.Export;

/** An exported function that fails most of the time, with references held. */
public final class Failing {
  private static Object last;

  private Failing() {}

  /** Fails unless the number is divisible by a thousand. */
  @Export(name = "often")
  public static int often(int n) {
    Object[] held = {last, n};
    last = held[1];
    if (n % 1000 != 0) {
      throw new IllegalStateException("no " + held.length);
    }
    return (Integer) held[1] + (last == held[1] ? 1 : 0);
  }
}
