package dev.mainstay.linker.report;

import java.util.List;
import java.util.stream.Collectors;

/** A module that cannot be linked, with all the reasons that were found. */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** An exception for one problem or several. */
  public LinkException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** An exception for one problem that something else caused. */
  public LinkException(Problem problem, Throwable cause) {
    this(List.of(problem), cause);
  }

  /** An exception for problems that something else caused. */
  public LinkException(List<Problem> problems, Throwable cause) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order in which they were found. */
  public List<Problem> problems() {
    return problems;
  }
}
