package dev.mainstay.wit2java;

import dev.mainstay.wit.Named;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Names for what has a class in Java and no name in WIT, after what it is made of. */
final class TypeNames {
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private TypeNames() {}

  /** What the type is called as a part of a class's name: {@code InputStream}, {@code Bytes}. */
  static String of(WitType type) {
    if (type instanceof Named named) {
      return JavaNames.type(named.name());
    } else if (type instanceof Primitive primitive) {
      return JavaNames.capitalized(primitive.keyword());
    } else if (type instanceof WitType.ListOf list) {
      return list.element() == Primitive.U8 ? "Bytes" : of(list.element()) + "List";
    } else if (type instanceof WitType.OptionOf option) {
      return "Optional" + of(option.value());
    } else if (type instanceof WitType.ResultOf result) {
      return result.ok().map(TypeNames::of).orElse("") + "Result";
    } else if (type instanceof WitType.TupleOf tuple) {
      return tuple(tuple);
    } else if (type instanceof WitType.Own own) {
      return JavaNames.type(own.resource().name());
    }
    return "Lent" + JavaNames.type(((WitType.Borrow) type).resource().name());
  }

  /** {@code StringPair}, {@code U8Triple}, {@code InputStreamAndOutputStream}. */
  static String tuple(WitType.TupleOf tuple) {
    List<String> names = tuple.elements().stream().map(TypeNames::of).toList();
    if (new LinkedHashSet<>(names).size() > 1) {
      return String.join("And", names);
    }
    String name = names.get(0);
    return switch (names.size()) {
      case 1 -> name + "Single";
      case 2 -> name + "Pair";
      case 3 -> name + "Triple";
      default -> name + "Tuple" + names.size();
    };
  }

  /** The elements' names: after their types where those all have different names, else counted. */
  static List<String> elements(WitType.TupleOf tuple) {
    List<String> names =
        tuple.elements().stream()
            .flatMap(element -> name(element).stream())
            .map(JavaNames::member)
            .toList();
    if (new LinkedHashSet<>(names).size() == tuple.elements().size()) {
      return names;
    }
    JavaNames.Scope scope = new JavaNames.Scope();
    return IntStream.range(0, tuple.elements().size())
        .mapToObj(i -> scope.take(i < ORDINALS.size() ? ORDINALS.get(i) : "element" + (i + 1)))
        .toList();
  }

  private static Optional<String> name(WitType type) {
    if (type instanceof Named named) {
      return Optional.of(named.name());
    } else if (type instanceof WitType.Own own) {
      return Optional.of(own.resource().name());
    } else if (type instanceof WitType.Borrow borrow) {
      return Optional.of(borrow.resource().name());
    }
    return Optional.empty();
  }
}
