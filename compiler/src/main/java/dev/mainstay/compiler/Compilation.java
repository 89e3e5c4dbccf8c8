package dev.mainstay.compiler;

import dev.mainstay.compiler.problems.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a compilation.
 *
 * @param module the core module, with a name section and, if they were asked for, sections that map
 *     its instructions to lines; absent if there is an error among the problems
 * @param problems what was found, errors and warnings, in the order of their location
 */
public record Compilation(Optional<byte[]> module, List<Problem> problems) {

  /** Copies the list. */
  public Compilation {
    problems = List.copyOf(problems);
  }

  /** Whether there is a module. */
  public boolean succeeded() {
    return module.isPresent();
  }

  /**
   * The module.
   *
   * @throws IllegalStateException if there is none; its message is every problem
   */
  public byte[] requireModule() {
    return module.orElseThrow(
        () -> {
          StringBuilder text = new StringBuilder("the guest does not compile");
          problems.forEach(problem -> text.append('\n').append(problem.text()));
          return new IllegalStateException(text.toString());
        });
  }
}
