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
      Failures.report(failure);
      Exit.exit(1);
    }
    Console.flush();
  }
}
