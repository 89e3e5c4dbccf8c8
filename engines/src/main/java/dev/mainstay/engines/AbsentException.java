package dev.mainstay.engines;

/** An engine is not on this machine and cannot be installed; the message says why. */
public final class AbsentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AbsentException(String why) {
    super(why);
  }
}
