package dev.mainstay.guest.library.java.util.concurrent;

/** {@code Flow.defaultBufferSize}. */
final class FlowMethods {
  private FlowMethods() {}

  public static int defaultBufferSize() {
    return 256;
  }
}
