package dev.mainstay.wit2java;

import java.util.List;

/**
 * What stands against making Java of WIT: all of it, one sentence each with its key in brackets.
 */
public final class Wit2JavaException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  Wit2JavaException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** The sentences. */
  public List<String> problems() {
    return problems;
  }
}
