package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One step on the way of a value between the language and the core function. It takes operands from
 * a stack, the last one on top, and leaves others.
 *
 * <p>To lower is to make core values or memory of a value of the language, to lift is the opposite.
 */
public sealed interface Step {
  /** What the step takes from the stack, the topmost last. */
  List<Operand> takes();

  /** What the step leaves on the stack, the topmost last. */
  List<Operand> gives();

  /** A step that makes one kind of operands into another. */
  sealed interface Conversion extends Step {
    /** Where the type stands that the step is about. */
    Place place();
  }

  /**
   * A parameter of the function that is being written: a value in an import's glue, a core value in
   * an export's.
   */
  record Parameter(int index, Operand type) implements Step {
    @Override
    public List<Operand> takes() {
      return List.of();
    }

    @Override
    public List<Operand> gives() {
      return List.of(type);
    }
  }

  /**
   * A place that a value is kept in, to be used more than once. {@code index} is unique in a walk.
   */
  record Slot(int index, Operand type, String hint) {}

  /** Puts the operand into the slot. */
  record Let(Slot slot) implements Step {
    @Override
    public List<Operand> takes() {
      return List.of(slot.type());
    }

    @Override
    public List<Operand> gives() {
      return List.of();
    }
  }

  /** Gets what is in the slot, which stays there. */
  record Get(Slot slot) implements Step {
    @Override
    public List<Operand> takes() {
      return List.of();
    }

    @Override
    public List<Operand> gives() {
      return List.of(slot.type());
    }
  }

  /** A number that is known beforehand. */
  record Constant(CoreType type, int value) implements Step {
    @Override
    public List<Operand> takes() {
      return List.of();
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Core(type));
    }
  }

  /** Lowers a number, truth value or character; refuses one that the type does not have. */
  record LowerPrimitive(Primitive type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type));
    }

    @Override
    public List<Operand> gives() {
      return core(Flattening.flatten(type));
    }
  }

  /**
   * Lifts a number, truth value or character; a number is cut to its width, a character that is
   * none traps.
   */
  record LiftPrimitive(Primitive type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return core(Flattening.flatten(type));
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /** Lowers a string, or a list of numbers, to its address and length. */
  record LowerArray(WitType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type));
    }

    @Override
    public List<Operand> gives() {
      return List.of(Operand.I32, Operand.I32);
    }
  }

  /** Lifts a string, or a list of numbers, whose memory is free afterwards. */
  record LiftArray(WitType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(Operand.I32, Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /**
   * Lowers any other list to its address and length. The block takes an element and the address
   * where it goes.
   */
  record LowerList(WitType.ListOf type, Block element, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type));
    }

    @Override
    public List<Operand> gives() {
      return List.of(Operand.I32, Operand.I32);
    }
  }

  /**
   * Lifts any other list, whose memory is free afterwards. The block takes an element's address and
   * leaves the element.
   */
  record LiftList(WitType.ListOf type, Block element, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(Operand.I32, Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /** Takes a record or tuple apart into its fields. */
  record Split(WitType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type));
    }

    @Override
    public List<Operand> gives() {
      return values(Cases.fields(type));
    }
  }

  /** Makes a record or tuple of its fields. */
  record Build(WitType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return values(Cases.fields(type));
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /**
   * Lowers a variant, option or result: runs the block of the case that the value is. A block takes
   * the case's payload, if it has one, and leaves {@code results}.
   */
  record LowerCases(WitType type, List<Block> cases, List<Operand> results, Place place)
      implements Conversion {
    public LowerCases {
      cases = List.copyOf(cases);
      results = List.copyOf(results);
    }

    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type));
    }

    @Override
    public List<Operand> gives() {
      return results;
    }
  }

  /**
   * Lifts a variant, option or result: takes the discriminant and runs the block of its case, which
   * takes nothing and leaves the payload, if the case has one. A discriminant that is none traps.
   */
  record LiftCases(WitType type, List<Block> cases, Place place) implements Conversion {
    public LiftCases {
      cases = List.copyOf(cases);
    }

    @Override
    public List<Operand> takes() {
      return List.of(Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /** Lowers an enum to its discriminant. */
  record LowerEnum(WitType.EnumType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type));
    }

    @Override
    public List<Operand> gives() {
      return List.of(Operand.I32);
    }
  }

  /** Lifts an enum; a discriminant that is none traps. */
  record LiftEnum(WitType.EnumType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /** Lowers flags to words of 32. */
  record LowerFlags(WitType.FlagsType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type));
    }

    @Override
    public List<Operand> gives() {
      return Collections.nCopies(Layout.words(type), Operand.I32);
    }
  }

  /** Lifts flags; bits without a name are ignored. */
  record LiftFlags(WitType.FlagsType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return Collections.nCopies(Layout.words(type), Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /** Lowers an {@link WitType.Own} or {@link WitType.Borrow}. */
  record LowerHandle(WitType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type));
    }

    @Override
    public List<Operand> gives() {
      return List.of(Operand.I32);
    }
  }

  /** Lifts an {@link WitType.Own} or {@link WitType.Borrow}. */
  record LiftHandle(WitType type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /**
   * Stores a record or variant that has a name, as {@link Walk#ofStore} does: takes the value, then
   * the address.
   */
  record StoreNamed(WitType.Definition type, int offset, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Value(type), Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of();
    }
  }

  /** Loads a record or variant that has a name from an address, as {@link Walk#ofLoad} does. */
  record LoadNamed(WitType.Definition type, int offset, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return List.of(Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /**
   * Lifts a record or variant that has a name from its core values, as {@link Walk#ofLift} does.
   */
  record LiftNamed(WitType.Definition type, Place place) implements Conversion {
    @Override
    public List<Operand> takes() {
      return core(Flattening.flatten(type));
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Value(type));
    }
  }

  /** Carries the bits of one core type in another, or back. */
  record Cast(CoreType from, CoreType to) implements Step {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Core(from));
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Core(to));
    }
  }

  /** Loads from an address. */
  record Load(Access access, int offset) implements Step {
    @Override
    public List<Operand> takes() {
      return List.of(Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of(new Operand.Core(access.type()));
    }
  }

  /** Stores to an address: takes the value, then the address. */
  record Store(Access access, int offset) implements Step {
    @Override
    public List<Operand> takes() {
      return List.of(new Operand.Core(access.type()), Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of();
    }
  }

  /** Memory that a call needs. */
  record Area(Purpose purpose, int size, int alignment) implements Step {
    /** What for, and so how long. */
    public enum Purpose {
      /** The parameters of an imported function, until it has returned. */
      PARAMETERS,
      /** The result of an imported function, until it has been lifted. */
      RETURN,
      /** The result of an exported function, until the host has read it. */
      RESULT
    }

    @Override
    public List<Operand> takes() {
      return List.of();
    }

    @Override
    public List<Operand> gives() {
      return List.of(Operand.I32);
    }
  }

  /** Frees the memory that the host allocated for an exported function's parameters. */
  record FreeParameters(int size, int alignment) implements Step {
    @Override
    public List<Operand> takes() {
      return List.of(Operand.I32);
    }

    @Override
    public List<Operand> gives() {
      return List.of();
    }
  }

  /** Calls the imported core function. */
  record CallCore(WitFunction function, CoreSignature signature) implements Step {
    @Override
    public List<Operand> takes() {
      return core(signature.parameters());
    }

    @Override
    public List<Operand> gives() {
      return core(signature.results());
    }
  }

  /** Calls the exported function in the language. */
  record CallValue(WitFunction function) implements Step {
    @Override
    public List<Operand> takes() {
      return values(CoreSignature.parameterTypes(function));
    }

    @Override
    public List<Operand> gives() {
      return values(function.result().stream().toList());
    }
  }

  /** Returns from the function that is being written. */
  record Return(Optional<Operand> result) implements Step {
    @Override
    public List<Operand> takes() {
      return result.stream().toList();
    }

    @Override
    public List<Operand> gives() {
      return List.of();
    }
  }

  private static List<Operand> core(List<CoreType> types) {
    List<Operand> operands = new ArrayList<>();
    types.forEach(type -> operands.add(new Operand.Core(type)));
    return operands;
  }

  private static List<Operand> values(List<WitType> types) {
    List<Operand> operands = new ArrayList<>();
    types.forEach(type -> operands.add(new Operand.Value(type)));
    return operands;
  }
}
