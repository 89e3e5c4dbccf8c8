package dev.mainstay.linker.library;

import java.util.List;

/** A library that breaks its rules; the message has a line for each breach. */
public final class LibraryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // an immutable list of strings
  private final List<String> breaches;

  /** All that is wrong, at least one. */
  public LibraryException(List<String> breaches) {
    super(String.join(System.lineSeparator(), breaches));
    this.breaches = List.copyOf(breaches);
  }

  /** What is wrong, one sentence each, beginning with a stable key in brackets. */
  public List<String> breaches() {
    return breaches;
  }
}
