package dev.mainstay.lowering.stack;

/**
 * The stack of a device's runtime.
 *
 * @param bytes its size
 * @param interpreter what takes it
 */
public record DeviceStack(int bytes, Interpreter interpreter) {
  /** The smallest stack that anything runs on, in bytes. */
  public static final int LEAST = 1024;

  /** Checks the size. */
  public DeviceStack {
    if (bytes < LEAST) {
      throw new IllegalArgumentException(
          "a stack of " + bytes + " bytes; expected at least " + LEAST);
    }
  }
}
