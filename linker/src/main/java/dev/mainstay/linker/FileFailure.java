package dev.mainstay.linker;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read or written; the message is for users, with a stable key. */
public final class FileFailure extends IOException {
  private static final long serialVersionUID = 1;

  private FileFailure(String key, String message, @Nullable IOException cause) {
    super("[" + key + "] " + message, cause);
  }

  static FileFailure notAFile(Path file) {
    return new FileFailure("not-a-file", file + " is a folder; expected a file", null);
  }

  static FileFailure tooLarge(Path file, long size, long most) {
    return new FileFailure(
        "too-large",
        "%s has %d bytes; expected a module of at most %d".formatted(file, size, most),
        null);
  }

  static FileFailure reading(Path file, IOException cause) {
    return cause instanceof NoSuchFileException
        ? new FileFailure("no-file", "there is no file " + file, cause)
        : new FileFailure("cannot-read", file + " cannot be read: " + reason(cause), cause);
  }

  static FileFailure writing(Path file, IOException cause) {
    return new FileFailure(
        "cannot-write",
        file + " cannot be written: " + reason(cause) + "; what stood there is as it was",
        cause);
  }

  /** What the system says, without the path, which stands there already. */
  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "no permission";
    }
    if (cause instanceof NotDirectoryException
        || cause instanceof java.nio.file.FileAlreadyExistsException) {
      return "a part of its path is no folder";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
