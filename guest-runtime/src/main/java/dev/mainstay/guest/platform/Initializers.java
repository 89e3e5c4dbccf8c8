package dev.mainstay.guest.platform;

/** Initializers of classes that fail (JLS 17, section 12.4.2). The compiler puts the calls. */
public final class Initializers {
  private Initializers() {}

  /** What an initializer throws whose code has thrown something. */
  public static Throwable failure(Throwable thrown) {
    return thrown instanceof Error ? thrown : new ExceptionInInitializerError(thrown);
  }

  /** What the initializer of a class throws that has failed before. */
  public static Throwable again(String className) {
    return new NoClassDefFoundError("Could not initialize class ".concat(className));
  }

  /** Only in an initializer: it will be called again when its class is used. */
  public static native void arm();
}
