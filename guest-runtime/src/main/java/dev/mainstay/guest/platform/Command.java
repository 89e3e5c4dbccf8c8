package dev.mainstay.guest.platform;

import org.teavm.interop.Export;

/** The entry point of a payload that has a main method. */
final class Command {
  private Command() {}

  @Export(name = "_start")
  static void start() {
    try {
      Hidden.main();
    } catch (Throwable failure) {
      try {
        Failures.report(failure);
      } catch (Throwable another) {
        // Nothing more can be said, perhaps for want of memory; the exit code says the rest.
      }
      Exit.exit(1);
    }
    Console.flush();
  }
}
