package dev.mainstay.guest.platform;

/**
 * Uses of values that nobody else uses, so that TeaVM does not leave out what may throw on the way
 * to them. And values that no optimization knows. The compiler calls these methods, and makes
 * nothing of the calls.
 */
public final class Outcomes {
  private Outcomes() {}

  /** Uses a boolean, byte, short, char or int. */
  public static native void keep(int value);

  /** Uses a long. */
  public static native void keep(long value);

  /** Uses a float. */
  public static native void keep(float value);

  /** Uses a double. */
  public static native void keep(double value);

  /** Uses a reference. */
  public static native void keep(Object value);

  /** A boolean, byte, short, char or int as it is. */
  public static native int same(int value);

  /** A long as it is. */
  public static native long same(long value);

  /** A float as it is. */
  public static native float same(float value);

  /** A double as it is. */
  public static native double same(double value);

  /** A reference as it is. */
  public static native Object same(Object value);

  /** A reference as it is, but of which nobody knows more than that it is one. */
  public static native Object any(Object value);
}
