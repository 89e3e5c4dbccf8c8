package dev.mainstay.wasm.validation;

import java.util.List;
import java.util.stream.Collectors;

/** A module that can be read and is not valid, with the reasons: at most one a function or item. */
public final class InvalidModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidModuleException(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    this.violations = List.copyOf(violations);
  }

  /** The reasons, in the order of the file's sections; the first few if there are many. */
  public List<Violation> violations() {
    return violations;
  }
}
