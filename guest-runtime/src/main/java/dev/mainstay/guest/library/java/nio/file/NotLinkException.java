package dev.mainstay.guest.library.java.nio.file;

import java.nio.file.FileSystemException;

/** {@code java.nio.file.NotLinkException}. */
public class NotLinkException extends FileSystemException {
  public NotLinkException(String file) {
    super(file);
  }

  public NotLinkException(String file, String other, String reason) {
    super(file, other, reason);
  }
}
