package dev.mainstay.guest.library.java.nio.file;

import dev.mainstay.guest.files.ErrorCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/** The exceptions of {@code java.nio.file}. */
final class Failures {
  private Failures() {}

  /**
   * Throws if there is an error.
   *
   * @param answer 0 or more, or {@code ~code}
   * @param other the second path that had to do with it, or null
   */
  static void check(int answer, Path path, Path other) throws IOException {
    if (answer < 0) {
      throw of(~answer, path, other);
    }
  }

  /** The exception for an error code. */
  static IOException of(int code, Path path, Path other) {
    String file = path.toString();
    String second = other == null ? null : other.toString();
    return switch (code) {
      case ErrorCode.ACCESS -> new AccessDeniedException(file, second, null);
      case ErrorCode.NO_ENTRY -> new NoSuchFileException(file, second, null);
      case ErrorCode.EXIST -> new FileAlreadyExistsException(file, second, null);
      case ErrorCode.LOOP ->
          new FileSystemException(
              file,
              second,
              ErrorCode.message(code).concat(" or unable to access attributes of symbolic link"));
      default -> new FileSystemException(file, second, ErrorCode.message(code));
    };
  }

  /** Throws if attributes are asked for: WASI makes files without any. */
  static void refuse(FileAttribute<?>[] attributes) {
    if (attributes.length > 0) {
      throw new UnsupportedOperationException(
          "'" + attributes[0].name() + "' not supported as initial attribute");
    }
  }
}
