package dev.mainstay.wit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function of an interface.
 *
 * <p>The parameters are those that the core function has: a method's first one is its {@code self},
 * a {@link WitType.Borrow} of the resource, and a constructor's result is an {@link WitType.Own} of
 * it (or a result that has one).
 */
public record WitFunction(
    String name, Kind kind, List<Parameter> parameters, Optional<WitType> result, String docs) {

  /** How the function stands to a resource. */
  public sealed interface Kind {
    /** A function of the interface itself. */
    record Free() implements Kind {}

    /** A function on a resource's instance. */
    record Method(Resource resource) implements Kind {}

    /** A function in a resource's name. */
    record Static(Resource resource) implements Kind {}

    /** A function that makes an instance; its name is {@code constructor}. */
    record Constructor(Resource resource) implements Kind {}
  }

  /** A parameter. */
  public record Parameter(String name, WitType type) {
    public Parameter {
      Names.check(name);
    }
  }

  public WitFunction {
    Names.check(name);
    parameters = List.copyOf(parameters);
    List<String> names = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (names.contains(parameter.name())) {
        throw new IllegalArgumentException(
            name + ": two parameters are called " + parameter.name());
      }
      names.add(parameter.name());
    }
  }

  /** A function of the interface itself. */
  public static WitFunction free(
      String name, List<Parameter> parameters, Optional<WitType> result) {
    return new WitFunction(name, new Kind.Free(), parameters, result, "");
  }

  /** The function's name in a core module: {@code [method]output-stream.write}. */
  public String coreName() {
    if (kind instanceof Kind.Method method) {
      return "[method]" + method.resource().name() + "." + name;
    } else if (kind instanceof Kind.Static fixed) {
      return "[static]" + fixed.resource().name() + "." + name;
    } else if (kind instanceof Kind.Constructor constructor) {
      return "[constructor]" + constructor.resource().name();
    }
    return name;
  }
}
