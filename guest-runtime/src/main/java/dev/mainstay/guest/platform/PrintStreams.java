package dev.mainstay.guest.platform;

import java.io.PrintStream;

/** Methods of {@link PrintStream} that the class library lacks. */
final class PrintStreams {
  private PrintStreams() {}

  static void print(PrintStream stream, boolean value) {
    stream.print(String.valueOf(value));
  }

  static void print(PrintStream stream, float value) {
    stream.print(String.valueOf(value));
  }

  static void println(PrintStream stream, char[] chars) {
    stream.println(String.valueOf(chars));
  }
}
