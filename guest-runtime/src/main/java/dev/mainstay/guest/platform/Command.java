package dev.mainstay.guest.platform;

import org.teavm.interop.Export;

/** The entry point of a payload that has a main method. */
final class Command {
  private Command() {}

  @Export(name = "_start")
  static void start() {
    Hidden.start();
  }

  /** A program that starts no thread. */
  static void alone() {
    try {
      Hidden.main();
    } catch (Throwable failure) {
      Uncaught.inMain(failure);
      Exit.exit(1);
    }
    Exit.finish();
  }
}
