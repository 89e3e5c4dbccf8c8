package dev.mainstay.processor.model;

import dev.mainstay.wit.WitType;
import dev.mainstay.wit.abi.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A WIT type and the Java type that carries it in one place of a program: {@code u8} in an {@code
 * int}, say, or {@code option<u32>} in an {@code OptionalLong}.
 */
public sealed interface BoundType {
  /** The type on the other side. */
  WitType wit();

  /** The types that it is made of, numbered as in a {@link Place}; empty for cases without one. */
  default List<Optional<BoundType>> parts() {
    return List.of();
  }

  /** The part at a place whose root is this type. */
  default BoundType at(List<Integer> path) {
    BoundType type = this;
    for (int index : path) {
      type = type.parts().get(index).orElseThrow();
    }
    return type;
  }

  /** A number, truth value, character or string, or a list of numbers. */
  record Simple(WitType wit, Carrier carrier) implements BoundType {}

  /** A list of anything else, in a {@code java.util.List}. */
  record Elements(WitType.ListOf wit, BoundType element) implements BoundType {
    @Override
    public List<Optional<BoundType>> parts() {
      return List.of(Optional.of(element));
    }
  }

  /**
   * A record or tuple, in a Java record.
   *
   * @param isPublic whether the record can be seen from other packages
   */
  record Fields(WitType wit, JavaClass type, boolean isPublic, List<Component> components)
      implements BoundType {
    public Fields {
      components = List.copyOf(components);
    }

    @Override
    public List<Optional<BoundType>> parts() {
      return components.stream().map(component -> Optional.of(component.type())).toList();
    }
  }

  /** A component of a Java record. */
  record Component(String name, BoundType type) {}

  /**
   * A variant, in a sealed interface.
   *
   * @param isPublic whether the interface can be seen from other packages
   */
  record Cases(WitType.VariantType wit, JavaClass type, boolean isPublic, List<Case> cases)
      implements BoundType {
    public Cases {
      cases = List.copyOf(cases);
    }

    @Override
    public List<Optional<BoundType>> parts() {
      List<Optional<BoundType>> parts = new ArrayList<>();
      cases.forEach(each -> parts.add(each.payload().map(Component::type)));
      return parts;
    }
  }

  /** A case of a variant: a record with at most one component. */
  record Case(JavaClass type, Optional<Component> payload) {}

  /** An enum, in a Java enum with its constants in the same order. */
  record Constants(WitType.EnumType wit, JavaClass type, boolean isPublic) implements BoundType {}

  /** Flags, in an {@code EnumSet} of a Java enum with its constants in the same order. */
  record ConstantSet(WitType.FlagsType wit, JavaClass type, boolean isPublic)
      implements BoundType {}

  /**
   * An option, in an {@code Optional}.
   *
   * @param primitive the carrier of the value if it is an OptionalInt, OptionalLong or
   *     OptionalDouble
   */
  record Maybe(WitType.OptionOf wit, BoundType value, Optional<Carrier> primitive)
      implements BoundType {
    @Override
    public List<Optional<BoundType>> parts() {
      return List.of(Optional.empty(), Optional.of(value));
    }
  }

  /** A result as a value, in a {@code Result}; a side without a value is {@code Void}. */
  record Either(WitType.ResultOf wit, Optional<BoundType> ok, Optional<BoundType> error)
      implements BoundType {
    @Override
    public List<Optional<BoundType>> parts() {
      return List.of(ok, error);
    }
  }

  /**
   * A handle, in the interface of its resource.
   *
   * @param wit an {@code own} or a {@code borrow}
   * @param isExported whether the resource is the guest's own
   */
  record Handle(WitType wit, JavaClass type, boolean isExported) implements BoundType {
    /** Whether it is lent, not given away. */
    public boolean isBorrowed() {
      return wit instanceof WitType.Borrow;
    }
  }

  /**
   * A list of bytes that is a part of an array: a parameter, behind which stand two more of the
   * method's own.
   *
   * @param offset the name of the one that says where the part begins
   * @param length the name of the one that says how long it is
   */
  record Slice(WitType.ListOf wit, String offset, String length) implements BoundType {}

  /** A list of bytes that goes into the caller's buffer; its length, in an {@code int}. */
  record Count(WitType.ListOf wit) implements BoundType {}
}
