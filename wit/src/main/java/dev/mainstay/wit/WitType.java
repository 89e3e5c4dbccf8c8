package dev.mainstay.wit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type of WIT.
 *
 * <pre>{@code
 * type       ::= Primitive | ListOf | OptionOf | ResultOf | TupleOf | Own | Borrow | definition
 * definition ::= RecordType | VariantType | EnumType | FlagsType | Alias      (has a name and belongs to an interface)
 * }</pre>
 *
 * <p>A type contains the types that it is made of, so there can be no recursive ones, as in WIT. A
 * {@link Resource} is no type: handles to it are.
 *
 * <p>{@code future}, {@code stream} and {@code error-context} are WASI 0.3 and not here.
 *
 * @see <a
 *     href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/WIT.md">WIT.md</a>,
 *     checked against WASI 0.2.12
 */
public sealed interface WitType {
  /** The types that it is directly made of, in the order of the text; none for handles. */
  default List<WitType> parts() {
    return List.of();
  }

  /** A number, a truth value, a character, or a string. */
  enum Primitive implements WitType {
    BOOL,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    F32,
    F64,
    CHAR,
    STRING;

    /** The keyword: the constant in lower case. */
    public String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it is one of the eight integers or two floating-point types, whose lists are plain
     * arrays in memory.
     */
    public boolean isNumber() {
      return this != BOOL && this != CHAR && this != STRING;
    }

    @Override
    public String toString() {
      return keyword();
    }
  }

  /** Any number of elements. */
  record ListOf(WitType element) implements WitType {
    @Override
    public List<WitType> parts() {
      return List.of(element);
    }
  }

  /** A value, or none. */
  record OptionOf(WitType value) implements WitType {
    @Override
    public List<WitType> parts() {
      return List.of(value);
    }
  }

  /** Success or failure, either with or without a value. */
  record ResultOf(Optional<WitType> ok, Optional<WitType> error) implements WitType {
    @Override
    public List<WitType> parts() {
      return Stream.of(ok, error).flatMap(Optional::stream).toList();
    }
  }

  /** Values without names; at least one. */
  record TupleOf(List<WitType> elements) implements WitType {
    public TupleOf {
      elements = List.copyOf(elements);
      nonEmpty("tuple", elements);
    }

    @Override
    public List<WitType> parts() {
      return elements;
    }
  }

  /** A handle that is given away. */
  record Own(Resource resource) implements WitType {}

  /** A handle that is lent for the length of a call. */
  record Borrow(Resource resource) implements WitType {}

  /** A type with a name, which belongs to an interface. */
  sealed interface Definition extends WitType, Named {}

  /** Values with names; at least one. */
  record RecordType(InterfaceName owner, String name, List<Field> fields, String docs)
      implements Definition {
    public RecordType {
      Names.check(name);
      fields = List.copyOf(fields);
      nonEmpty("record " + name, fields);
    }

    @Override
    public List<WitType> parts() {
      return fields.stream().map(Field::type).toList();
    }
  }

  /** A field of a record. */
  record Field(String name, WitType type, String docs) {
    public Field {
      Names.check(name);
    }
  }

  /** One of several cases, each with or without a value; at least one case. */
  record VariantType(InterfaceName owner, String name, List<Case> cases, String docs)
      implements Definition {
    public VariantType {
      Names.check(name);
      cases = List.copyOf(cases);
      nonEmpty("variant " + name, cases);
    }

    @Override
    public List<WitType> parts() {
      return cases.stream().flatMap(each -> each.type().stream()).toList();
    }
  }

  /** A case of a variant. */
  record Case(String name, Optional<WitType> type, String docs) {
    public Case {
      Names.check(name);
    }
  }

  /** One of several names; at least one. */
  record EnumType(InterfaceName owner, String name, List<Label> labels, String docs)
      implements Definition {
    public EnumType {
      Names.check(name);
      labels = List.copyOf(labels);
      nonEmpty("enum " + name, labels);
    }
  }

  /** Any of several names; at least one. */
  record FlagsType(InterfaceName owner, String name, List<Label> labels, String docs)
      implements Definition {
    public FlagsType {
      Names.check(name);
      labels = List.copyOf(labels);
      nonEmpty("flags " + name, labels);
    }
  }

  /** A name of an enum, or of flags. */
  record Label(String name, String docs) {
    public Label {
      Names.check(name);
    }
  }

  /** Another name for a type. */
  record Alias(InterfaceName owner, String name, WitType target, String docs)
      implements Definition {
    public Alias {
      Names.check(name);
    }

    @Override
    public List<WitType> parts() {
      return List.of(target);
    }
  }

  private static void nonEmpty(String what, List<?> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(what + ": has no parts; WIT has no empty ones");
    }
  }
}
