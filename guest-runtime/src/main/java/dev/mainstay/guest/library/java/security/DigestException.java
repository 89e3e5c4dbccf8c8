package dev.mainstay.guest.library.java.security;

import java.security.GeneralSecurityException;

/** {@code java.security.DigestException}. */
public class DigestException extends GeneralSecurityException {
  public DigestException() {}

  public DigestException(String msg) {
    super(msg);
  }

  public DigestException(String message, Throwable cause) {
    super(message, cause);
  }

  public DigestException(Throwable cause) {
    super(cause);
  }
}
