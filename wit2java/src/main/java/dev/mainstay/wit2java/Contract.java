package dev.mainstay.wit2java;

import com.palantir.javapoet.ClassName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.Resource;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A WIT interface, seen from one direction, and what everything in it is called in Java.
 *
 * <p>Types have their places before any source is written, as interfaces name each other's.
 */
final class Contract {
  /** An exception class, and the error that it carries, if any. */
  record Thrown(ClassName name, Optional<WitType> error) {}

  private final WitInterface wit;
  private final Direction direction;
  private final boolean isExisting;
  private final ClassName name;
  private final JavaNames.Scope types = new JavaNames.Scope();
  private final Map<String, ClassName> definitions = new LinkedHashMap<>();
  private final Map<WitType.TupleOf, ClassName> tuples = new LinkedHashMap<>();
  private final Map<String, Thrown> exceptions = new LinkedHashMap<>();

  Contract(WitInterface wit, Direction direction, boolean isExisting, ClassName name) {
    this.wit = wit;
    this.direction = direction;
    this.isExisting = isExisting;
    this.name = name;
    types.take(name.simpleName());
    for (Named type : wit.types()) {
      if (isClass(type)) {
        definitions.put(type.name(), nested(JavaNames.type(type.name())));
      }
    }
  }

  WitInterface wit() {
    return wit;
  }

  Direction direction() {
    return direction;
  }

  /** Whether its source is there already. */
  boolean isExisting() {
    return isExisting;
  }

  ClassName name() {
    return name;
  }

  /** The tuples without a name in WIT, by what they are made of, in the order of their use. */
  Map<WitType.TupleOf, ClassName> tuples() {
    return tuples;
  }

  Map<String, Thrown> exceptions() {
    return exceptions;
  }

  /** The class of a type of this interface; one that is an alias has one if it is a tuple. */
  ClassName definition(Named type) {
    ClassName found = definitions.get(type.name());
    if (found == null) {
      throw new IllegalStateException(type.name() + " has no class of its own");
    }
    return found;
  }

  /** A new class in the interface, with that name if it is free. */
  ClassName nested(String simpleName) {
    return name.nestedClass(types.take(simpleName));
  }

  /** Whether the type is a class in Java: an alias is only if it names a tuple. */
  static boolean isClass(Named type) {
    return !(type instanceof WitType.Alias alias) || alias.target() instanceof WitType.TupleOf;
  }

  /** The type that an alias stands for, up to one that is a class of its own. */
  static WitType resolve(WitType type) {
    WitType resolved = type;
    while (resolved instanceof WitType.Alias alias && !isClass(alias)) {
      resolved = alias.target();
    }
    return resolved;
  }

  /** The result of a function whose type is a result, whatever it is called. */
  static Optional<WitType.ResultOf> fallible(WitFunction function) {
    return function
        .result()
        .map(Contract::resolve)
        .filter(type -> type instanceof WitType.ResultOf)
        .map(type -> (WitType.ResultOf) type);
  }

  /** The resource whose function it is, if it is one's. */
  static Optional<Resource> resource(WitFunction function) {
    if (function.kind() instanceof WitFunction.Kind.Method method) {
      return Optional.of(method.resource());
    } else if (function.kind() instanceof WitFunction.Kind.Static fixed) {
      return Optional.of(fixed.resource());
    } else if (function.kind() instanceof WitFunction.Kind.Constructor constructor) {
      return Optional.of(constructor.resource());
    }
    return Optional.empty();
  }
}
