package dev.mainstay.processor.model;

import dev.mainstay.wit.WitFunction;
import java.util.List;
import java.util.Optional;

/** A WIT function and the Java method that it is; parameters in the same order on both sides. */
public record BoundFunction(
    WitFunction wit, String method, List<Parameter> parameters, Optional<BoundType> result) {
  /** A parameter of the method. */
  public record Parameter(String name, BoundType type) {}

  public BoundFunction {
    parameters = List.copyOf(parameters);
    if (parameters.size() != wit.parameters().size()
        || result.isPresent() != wit.result().isPresent()) {
      throw new IllegalArgumentException(
          method + " and " + wit.name() + " are not the same function");
    }
  }
}
