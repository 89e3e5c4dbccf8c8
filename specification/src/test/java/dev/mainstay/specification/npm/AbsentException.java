package dev.mainstay.specification.npm;

/** Something that the tests run with is not on this machine. */
public final class AbsentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AbsentException(String what) {
    super(what);
  }
}
