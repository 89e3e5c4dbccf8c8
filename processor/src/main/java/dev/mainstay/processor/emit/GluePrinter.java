package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.wit.abi.Access;
import dev.mainstay.wit.abi.Block;
import dev.mainstay.wit.abi.Layout;
import dev.mainstay.wit.abi.Operand;
import dev.mainstay.wit.abi.Place;
import dev.mainstay.wit.abi.Step;
import dev.mainstay.wit.abi.StepMachine;
import java.util.List;
import java.util.Optional;

/**
 * Prints steps as Java statements and expressions: what the glue of imports, exports and types has
 * in common. Expressions pile up on the stack until a statement uses them.
 */
abstract class GluePrinter extends StepMachine<Term> {
  final NameAllocator names = new NameAllocator();
  final CodeBlock.Builder body = CodeBlock.builder();
  private final LoweringPrinter lowering = new LoweringPrinter(this);
  private final LiftingPrinter lifting = new LiftingPrinter(this);

  /** How many blocks are around: of cases, of loops. What is declared in one ends with it. */
  private int depth;

  @Override
  protected List<Term> step(Step step, List<Term> operands) {
    if (step instanceof Step.Parameter parameter) {
      return List.of(parameter(parameter));
    } else if (step instanceof Step.Constant constant) {
      return List.of(Term.core("$L", constant.value()));
    } else if (step instanceof Step.Cast cast) {
      return List.of(
          Term.core(Conversions.cast(cast.from(), cast.to(), parenthesized(operands.get(0)))));
    } else if (step instanceof Step.Load load) {
      return List.of(
          Term.core(
              "$T.$L($L)",
              Glue.MEMORY,
              load(load.access()),
              address(operands.get(0).code(), load.offset())));
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
      freeParameters(operands.get(0));
      return List.of();
    } else if (step instanceof Step.CallCore || step instanceof Step.CallValue) {
      return call(step, operands);
    } else if (step instanceof Step.Return result) {
      result(result, operands);
      return List.of();
    }
    Optional<List<Term>> lowered = lowering.lower(step, operands);
    if (lowered.isPresent()) {
      return lowered.get();
    }
    return lifting.lift(step, operands).map(List::of).orElseThrow();
  }

  abstract Term parameter(Step.Parameter parameter);

  abstract Term area(Step.Area area);

  abstract List<Term> call(Step call, List<Term> operands);

  abstract void freeParameters(Term address);

  abstract void result(Step.Return step, List<Term> operands);

  /** The Java side of the type at a place. */
  abstract BoundType at(Place place);

  /** What a variable for the value at a place is called. */
  abstract String hint(Place place);

  /** The address of the array, from where it will be found for as long as it is needed. */
  abstract CodeBlock addressOf(CodeBlock array);

  /** What keeps arrays whose number is not known beforehand. */
  abstract CodeBlock retained();

  /** The index that stands for a resource on the other side. */
  CodeBlock lowerHandle(BoundType.Handle type, Term value) {
    return CodeBlock.of(
        "$T.$L($L)", Glue.resourceGlue(type), type.isBorrowed() ? "lend" : "give", value.code());
  }

  /** The resource that an index from the other side stands for. */
  CodeBlock liftHandle(BoundType.Handle type, CodeBlock index) {
    return CodeBlock.of(
        "$T.$L($L)", Glue.resourceGlue(type), type.isBorrowed() ? "lent" : "given", index);
  }

  /** Whether the case of the result at this place is an exception. */
  boolean throwsError(Place place) {
    return false;
  }

  /** The class of that exception. */
  TypeName exception() {
    throw new IllegalStateException("nothing is thrown here");
  }

  /** What stands for a list that goes into the caller's buffer. */
  Term liftCount(BoundType.Count type, CodeBlock address, CodeBlock length) {
    throw new IllegalStateException("there is no buffer here");
  }

  /** A slot is a variable, unless what goes in is one already. */
  @Override
  protected Term let(Step.Slot slot, Term operand) {
    // A part of a value is an expression without effects, and is used once.
    if (operand.type().isPresent()) {
      return operand;
    }
    TypeName type = Glue.typeName(((Operand.Core) slot.type()).type());
    return variable(operand, slot.hint(), type);
  }

  /** The value in a variable, which it may be in already. */
  Term variable(Term value, String hint) {
    TypeName type = value.type().map(Glue::typeName).orElse(TypeName.INT);
    return variable(value, hint, type);
  }

  private Term variable(Term value, String hint, TypeName type) {
    if (value.isPlain()) {
      return value;
    }
    String variable = name(hint);
    body.addStatement("$T $L = $L", type, variable, value.code());
    return new Term(CodeBlock.of("$L", variable), value.type(), value.name());
  }

  /** Prints a block where a brace has been opened. */
  List<Term> block(Block block, List<Term> operands) {
    depth++;
    List<Term> left = run(block, operands);
    depth--;
    return left;
  }

  /** Prints a block that is not in braces. */
  List<Term> outerBlock(Block block) {
    return run(block, List.of());
  }

  /** Whether what is declared here is seen to the end of the method. */
  boolean isOutermost() {
    return depth == 0;
  }

  /** A name for what a step makes, free in the method. */
  String name(String wanted) {
    return names.newName(wanted);
  }

  /** The expression, in parentheses where a cast before it would not reach to its end. */
  CodeBlock parenthesized(Term term) {
    int open = 0;
    for (char c : term.code().toString().toCharArray()) {
      if (c == '(') {
        open++;
      } else if (c == ')') {
        open--;
      } else if (c == ' ' && open == 0) {
        return CodeBlock.of("($L)", term.code());
      }
    }
    return term.code();
  }

  static CodeBlock address(CodeBlock base, int offset) {
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

  /**
   * Whether steps put arrays into memory from where no variable of the method sees them: in cases
   * and loops, or in the glue of a type.
   */
  static boolean retains(List<Step> steps, boolean isInside) {
    for (Step step : steps) {
      if (step instanceof Step.LowerArray && isInside) {
        return true;
      } else if (step instanceof Step.StoreNamed store && Layout.holdsMemory(store.type())) {
        return true;
      } else if (step instanceof Step.LowerList list
          && (isInside || retains(list.element().steps(), true))) {
        return true;
      } else if (step instanceof Step.LowerCases cases
          && cases.cases().stream().anyMatch(block -> retains(block.steps(), true))) {
        return true;
      }
    }
    return false;
  }
}
