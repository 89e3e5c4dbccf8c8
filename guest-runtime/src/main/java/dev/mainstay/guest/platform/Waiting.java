package dev.mainstay.guest.platform;

/** The device, asked to wait. */
public final class Waiting {
  private Waiting() {}

  /** Waits until the monotonic clock shows so many nanoseconds. */
  public static void until(long deadline) {
    long left = deadline - Clocks.nanoTime();
    if (left > 0) {
      Clocks.sleep(left);
    } else {
      Console.flush();
    }
  }
}
