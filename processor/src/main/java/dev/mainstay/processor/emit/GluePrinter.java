package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.abi.Access;
import dev.mainstay.wit.abi.Operand;
import dev.mainstay.wit.abi.Step;
import dev.mainstay.wit.abi.StepMachine;
import java.util.List;
import java.util.Optional;

/**
 * Prints steps as Java statements and expressions: what an import's glue and an export's have in
 * common. Expressions pile up on the stack until a statement uses them.
 */
abstract class GluePrinter extends StepMachine<Term> {
  final BoundFunction function;
  final NameAllocator names = new NameAllocator();
  final CodeBlock.Builder body = CodeBlock.builder();

  GluePrinter(BoundFunction function) {
    this.function = function;
  }

  @Override
  protected List<Term> step(Step step, List<Term> operands) {
    if (step instanceof Step.Parameter parameter) {
      return List.of(parameter(parameter));
    } else if (step instanceof Step.Constant constant) {
      return List.of(Term.core("$L", constant.value()));
    } else if (step instanceof Step.LowerPrimitive lower) {
      return List.of(Term.core(Conversions.lower(lower.type(), operands.get(0))));
    } else if (step instanceof Step.LiftPrimitive) {
      // A core value still; it is lifted when it is known into what.
      return operands;
    } else if (step instanceof Step.LowerArray lower) {
      return lowerArray(lower, operands.get(0));
    } else if (step instanceof Step.LiftArray lift) {
      return List.of(
          lifted(liftArray(lift.type(), operands.get(0).code(), operands.get(1).code())));
    } else if (step instanceof Step.Load load) {
      CodeBlock address = address(operands.get(0).code(), load.offset());
      return List.of(
          loaded(load, CodeBlock.of("$T.$L($L)", Glue.MEMORY, load(load.access()), address)));
    } else if (step instanceof Step.Store store) {
      body.addStatement(
          "$T.$L($L, $L)",
          Glue.MEMORY,
          "store" + suffix(store.access()),
          address(operands.get(1).code(), store.offset()),
          operands.get(0).code());
      return List.of();
    } else if (step instanceof Step.Area area) {
      return List.of(area(area));
    } else if (step instanceof Step.FreeParameters) {
      body.addStatement("$T.release($L)", Glue.ARENA, operands.get(0).code());
      return List.of();
    } else if (step instanceof Step.CallCore || step instanceof Step.CallValue) {
      return call(step, operands);
    } else if (step instanceof Step.Return result) {
      result(result, operands);
      return List.of();
    }
    throw new IllegalStateException(step + ": its type should have been refused");
  }

  abstract Term parameter(Step.Parameter parameter);

  abstract Term area(Step.Area area);

  abstract List<Term> call(Step call, List<Term> operands);

  abstract void result(Step.Return step, List<Term> operands);

  /** The address of the array, from where it will be found for as long as it is needed. */
  abstract CodeBlock addressOf(CodeBlock array, Carrier carrier);

  /**
   * What a load is, now that it is the load's turn; an expression on the stack is evaluated later.
   */
  Term loaded(Step.Load load, CodeBlock code) {
    return Term.core(code);
  }

  /** What a lifted array is, likewise. */
  Term lifted(Term array) {
    return array;
  }

  /**
   * The expression as a Java value of this type; a number that is still a core value is lifted now.
   */
  static CodeBlock as(BoundType type, Term term) {
    if (term.carrier().isPresent()) {
      return term.code();
    }
    return Conversions.lift((WitType.Primitive) type.wit(), term.code(), type.carrier());
  }

  /** A name for what a step makes, free in the method. */
  String name(String wanted) {
    return names.newName(wanted);
  }

  private List<Term> lowerArray(Step.LowerArray step, Term value) {
    CodeBlock array = value.code();
    Carrier carrier = value.carrier().orElseThrow();
    if (step.type() == WitType.Primitive.STRING) {
      String bytes = name(value.name().isEmpty() ? "bytes" : value.name() + "Bytes");
      body.addStatement("byte[] $L = $T.lower($L)", bytes, Glue.STRINGS, array);
      array = CodeBlock.of("$L", bytes);
      carrier = Carrier.BYTES;
    }
    return List.of(Term.core(addressOf(array, carrier)), Term.core("$L.length", array));
  }

  private static Term liftArray(WitType type, CodeBlock address, CodeBlock length) {
    if (type == WitType.Primitive.STRING) {
      return Term.value(
          CodeBlock.of("$T.lift($L, $L)", Glue.STRINGS, address, length), Carrier.STRING, "");
    }
    WitType element = ((WitType.ListOf) type).element();
    Carrier carrier =
        switch ((WitType.Primitive) element) {
          case S8, U8 -> Carrier.BYTES;
          case S16, U16 -> Carrier.SHORTS;
          case S32, U32 -> Carrier.INTS;
          case S64, U64 -> Carrier.LONGS;
          case F32 -> Carrier.FLOATS;
          case F64 -> Carrier.DOUBLES;
          case BOOL, CHAR, STRING -> throw new IllegalStateException(type + " is no array");
        };
    String method =
        switch (carrier) {
          case BYTES -> "liftBytes";
          case SHORTS -> "liftShorts";
          case INTS -> "liftInts";
          case LONGS -> "liftLongs";
          case FLOATS -> "liftFloats";
          default -> "liftDoubles";
        };
    return Term.value(
        CodeBlock.of("$T.$L($L, $L)", Glue.LISTS, method, address, length), carrier, "");
  }

  private static CodeBlock address(CodeBlock base, int offset) {
    return offset == 0 ? base : CodeBlock.of("$L + $L", base, offset);
  }

  private static String suffix(Access access) {
    return switch (access) {
      case I32_8_SIGNED, I32_8_UNSIGNED -> "Byte";
      case I32_16_SIGNED, I32_16_UNSIGNED -> "Short";
      case I32 -> "Int";
      case I64 -> "Long";
      case F32 -> "Float";
      case F64 -> "Double";
    };
  }

  private static String load(Access access) {
    return switch (access) {
      case I32_8_UNSIGNED, I32_16_UNSIGNED -> "loadUnsigned" + suffix(access);
      case I32_8_SIGNED, I32_16_SIGNED, I32, I64, F32, F64 -> "load" + suffix(access);
    };
  }

  /** Whether lifting something among the steps takes what {@code cabi_realloc} gave out. */
  static boolean liftsMemory(List<Step> steps) {
    return steps.stream()
        .anyMatch(step -> step instanceof Step.LiftArray || step instanceof Step.LiftList);
  }

  /** The one operand, if the steps of this function end with one. */
  static Optional<Operand> resultOf(List<Step> steps) {
    return ((Step.Return) steps.get(steps.size() - 1)).result();
  }
}
