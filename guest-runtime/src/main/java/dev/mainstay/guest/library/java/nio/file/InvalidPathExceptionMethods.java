package dev.mainstay.guest.library.java.nio.file;

import dev.mainstay.guest.library.Receiver;
import java.nio.file.InvalidPathException;

/** Methods of {@code java.nio.file.InvalidPathException}. */
public final class InvalidPathExceptionMethods {
  private InvalidPathExceptionMethods() {}

  public static String getMessage(@Receiver InvalidPathException failure) {
    String place = failure.getIndex() < 0 ? "" : " at index " + failure.getIndex();
    return failure.getReason() + place + ": " + failure.getInput();
  }
}
