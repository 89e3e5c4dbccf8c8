package dev.mainstay.compiler.analysis;

import dev.mainstay.compiler.problems.Problem;
import dev.mainstay.compiler.problems.ProblemKind;
import java.util.List;
import org.teavm.model.MethodReference;

/** Ends the compilation of a program without threads: it has some. */
public final class ThreadsFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  ThreadsFound(MethodReference method, List<Problem.Frame> callers) {
    super(null, null, false, false);
    problem =
        new Problem(
            Problem.Severity.ERROR,
            ProblemKind.THREADS_IN_EXPORTS,
            "an export comes to " + method.getClassName() + "." + method.getName(),
            callers);
  }

  /** What it is for a payload that may not have any. */
  public Problem problem() {
    return problem;
  }
}
