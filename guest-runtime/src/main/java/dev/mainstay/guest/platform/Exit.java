package dev.mainstay.guest.platform;

import dev.mainstay.guest.memory.Trap;

/** The end of the program. */
final class Exit {
  /** Null unless the program has shutdown hooks; then the payload has what runs them. */
  private static Runnable hooks;

  private Exit() {}

  static void setHooks(Runnable all) {
    hooks = all;
  }

  /** Runs the hooks, once, and prints what is held back. */
  static void finish() {
    Runnable all = hooks;
    if (all != null) {
      hooks = null;
      all.run();
    }
    Console.flush();
  }

  /** {@code System.exit}: ends with the low eight bits. */
  static void exit(int code) {
    finish();
    halt(code);
  }

  private static void halt(int code) {
    Console.flush();
    Wasi.exitWithCode(code & 0xFF);
    Trap.unreachable();
  }

  /** {@code Runtime.exit}. */
  static void exit(Runtime runtime, int code) {
    exit(code);
  }

  /** {@code Runtime.halt}. */
  static void halt(Runtime runtime, int code) {
    halt(code);
  }
}
