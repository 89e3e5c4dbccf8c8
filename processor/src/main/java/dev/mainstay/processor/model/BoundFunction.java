package dev.mainstay.processor.model;

import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.abi.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A WIT function and the Java method that it is.
 *
 * @param parameters the function's, in its order; the first of a resource's method is the object
 *     that the method is called on
 * @param result what the method returns, if anything
 * @param thrown the exception that is the error of the function's result, if it has one
 * @param buffers the caller's buffers, in the order in which they are filled
 * @param declared the method's parameters, in the order of the source
 */
public record BoundFunction(
    WitFunction wit,
    String method,
    List<Parameter> parameters,
    Optional<BoundType> result,
    Optional<Thrown> thrown,
    List<Buffer> buffers,
    List<Declared> declared) {
  /** A parameter of the function. */
  public record Parameter(String name, BoundType type) {}

  /** An exception, and the error that it carries. */
  public record Thrown(JavaClass type, Optional<BoundType> error) {}

  /** A caller's buffer: the names of the parameters that have the array and the place in it. */
  public record Buffer(String array, String offset, String length) {}

  /** A parameter of the method: a carrier of its own where it is none of the function. */
  public record Declared(String name, Optional<BoundType> type, Carrier otherwise) {}

  public BoundFunction {
    parameters = List.copyOf(parameters);
    buffers = List.copyOf(buffers);
    declared = List.copyOf(declared);
    if (parameters.size() != wit.parameters().size()
        || (thrown.isEmpty() && result.isPresent() != wit.result().isPresent())) {
      throw new IllegalArgumentException(
          method + " and " + wit.name() + " are not the same function");
    }
  }

  /** Whether it is a method of a resource, and so one of an object. */
  public boolean isMethod() {
    return wit.kind() instanceof WitFunction.Kind.Method;
  }

  /** The Java side of the function's result as a whole, the error included. */
  public Optional<BoundType> outcome() {
    return thrown.isEmpty()
        ? result
        : Optional.of(
            new BoundType.Either(
                (dev.mainstay.wit.WitType.ResultOf) wit.result().orElseThrow(),
                result,
                thrown.get().error()));
  }

  /** The Java side of the type at a place in the function. */
  public BoundType at(Place place) {
    List<Integer> path = place.path();
    List<Integer> rest = path.subList(1, path.size());
    int first = path.get(0);
    return first == Place.RESULT
        ? outcome().orElseThrow().at(rest)
        : parameters.get(first).type().at(rest);
  }

  /** All types that it names. */
  public List<BoundType> types() {
    List<BoundType> types = new ArrayList<>();
    parameters.forEach(parameter -> types.add(parameter.type()));
    outcome().ifPresent(types::add);
    return types;
  }
}
