package dev.mainstay.guest.platform;

import org.teavm.interop.Export;

/** The entry point of a payload that has a main method. */
final class Command {
  private Command() {}

  @Export(name = "_start")
  static void start() {
    try {
      main();
    } catch (Throwable failure) {
      Failures.report(failure);
      Exit.exit(1);
    }
    Console.flush();
  }

  /** The compiler gives this its body: a call of the main method. */
  private static native void main() throws Throwable;
}
