package dev.mainstay.guest.platform;

import dev.mainstay.guest.memory.Trap;

/** The end of the program. */
final class Exit {
  private Exit() {}

  /** {@code System.exit}: prints what is held back and ends with the low eight bits. */
  static void exit(int code) {
    Console.flush();
    Wasi.exitWithCode(code & 0xFF);
    Trap.unreachable();
  }

  /** {@code Runtime.exit} and {@code Runtime.halt}. */
  static void exit(Runtime runtime, int code) {
    exit(code);
  }
}
