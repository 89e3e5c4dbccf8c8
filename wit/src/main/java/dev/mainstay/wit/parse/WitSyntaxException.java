package dev.mainstay.wit.parse;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * WIT text that is none, or not of the kind that is supported: all that was found, a line each,
 * which begins with file, line and column.
 */
public final class WitSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  WitSyntaxException(Position position, String message) {
    this(Set.of(position + ": " + message));
  }

  private WitSyntaxException(Collection<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** What was found, each with its place. */
  public List<String> problems() {
    return problems;
  }

  /** Gathers what is wrong in several places, so that it can be reported together. */
  static final class Gathered {
    private final Set<String> problems = new LinkedHashSet<>();

    /** Does something; what it has against the text is kept. */
    void attempt(Runnable action) {
      try {
        action.run();
      } catch (WitSyntaxException e) {
        problems.addAll(e.problems());
      }
    }

    /** Throws what has been kept, if anything. */
    void check() {
      if (!problems.isEmpty()) {
        throw new WitSyntaxException(problems);
      }
    }
  }
}
