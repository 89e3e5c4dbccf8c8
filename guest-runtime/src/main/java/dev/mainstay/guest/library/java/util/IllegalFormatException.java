package dev.mainstay.guest.library.java.util;

/** {@code java.util.IllegalFormatException}. */
public class IllegalFormatException extends IllegalArgumentException {
  IllegalFormatException() {}
}
