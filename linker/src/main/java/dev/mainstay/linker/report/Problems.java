package dev.mainstay.linker.report;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that a user sees all of them at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Whether there is none so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends linking if there is a problem.
   *
   * @throws LinkException with all of them
   */
  public void check() {
    if (!found.isEmpty()) {
      throw new LinkException(found);
    }
  }
}
