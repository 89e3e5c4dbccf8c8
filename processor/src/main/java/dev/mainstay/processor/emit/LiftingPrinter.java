package dev.mainstay.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.abi.Layout;
import dev.mainstay.wit.abi.Place;
import dev.mainstay.wit.abi.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Prints the steps that make Java values of core values and memory. */
final class LiftingPrinter {
  private final GluePrinter glue;

  LiftingPrinter(GluePrinter glue) {
    this.glue = glue;
  }

  /** What the step leaves; empty if it is no step of lifting. */
  Optional<Term> lift(Step step, List<Term> operands) {
    if (step instanceof Step.LiftPrimitive lift) {
      BoundType.Simple type = (BoundType.Simple) glue.at(lift.place());
      CodeBlock core = glue.parenthesized(operands.get(0));
      return value(lift, Conversions.lift(lift.type(), core, type.carrier()));
    } else if (step instanceof Step.LiftArray lift) {
      return Optional.of(array(lift, operands.get(0).code(), operands.get(1).code()));
    } else if (step instanceof Step.LiftList lift) {
      return Optional.of(list(lift, operands));
    } else if (step instanceof Step.Build build) {
      BoundType.Fields type = (BoundType.Fields) glue.at(build.place());
      return value(
          build, CodeBlock.of("new $T($L)", Glue.className(type.type()), joined(operands)));
    } else if (step instanceof Step.LiftCases lift) {
      return Optional.of(cases(lift, operands.get(0)));
    } else if (step instanceof Step.LiftEnum lift) {
      return value(
          lift,
          CodeBlock.of("$T.lift($L)", Glue.typeGlue(glue.at(lift.place())), joined(operands)));
    } else if (step instanceof Step.LiftFlags lift) {
      return value(
          lift,
          CodeBlock.of("$T.lift($L)", Glue.typeGlue(glue.at(lift.place())), joined(operands)));
    } else if (step instanceof Step.LiftHandle lift) {
      BoundType.Handle type = (BoundType.Handle) glue.at(lift.place());
      return value(lift, glue.liftHandle(type, operands.get(0).code()));
    } else if (step instanceof Step.LoadNamed load) {
      CodeBlock address = GluePrinter.address(operands.get(0).code(), load.offset());
      return value(
          load, CodeBlock.of("$T.load($L)", Glue.typeGlue(glue.at(load.place())), address));
    } else if (step instanceof Step.LiftNamed lift) {
      return value(
          lift,
          CodeBlock.of("$T.lift($L)", Glue.typeGlue(glue.at(lift.place())), joined(operands)));
    }
    return Optional.empty();
  }

  private Optional<Term> value(Step.Conversion step, CodeBlock code) {
    return Optional.of(Term.value(code, glue.at(step.place()), glue.hint(step.place())));
  }

  private static CodeBlock joined(List<Term> operands) {
    return CodeBlock.join(operands.stream().map(Term::code).toList(), ", ");
  }

  private Term array(Step.LiftArray step, CodeBlock address, CodeBlock length) {
    BoundType type = glue.at(step.place());
    if (type instanceof BoundType.Count count) {
      return glue.liftCount(count, address, length);
    }
    Carrier carrier = ((BoundType.Simple) type).carrier();
    CodeBlock code =
        step.type() == WitType.Primitive.STRING
            ? CodeBlock.of("$T.lift($L, $L)", Glue.STRINGS, address, length)
            : CodeBlock.of("$T.$L($L, $L)", Glue.LISTS, method(carrier), address, length);
    return Term.value(code, type, glue.hint(step.place()));
  }

  private static String method(Carrier carrier) {
    return switch (carrier) {
      case BYTES -> "liftBytes";
      case SHORTS -> "liftShorts";
      case INTS -> "liftInts";
      case LONGS -> "liftLongs";
      case FLOATS -> "liftFloats";
      case DOUBLES -> "liftDoubles";
      case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, STRING ->
          throw new IllegalStateException(carrier + " is no array");
    };
  }

  private Term list(Step.LiftList step, List<Term> operands) {
    BoundType.Elements type = (BoundType.Elements) glue.at(step.place());
    WitType element = step.type().element();
    int size = Layout.size(element);
    String hint = glue.hint(step.place());
    Term at = glue.variable(operands.get(0), hint + "At");
    Term count = glue.variable(operands.get(1), hint + "Count");
    glue.body.addStatement(
        "$T.check($L, $L, $L, $L)",
        Glue.LISTS,
        at.code(),
        count.code(),
        size,
        Layout.alignment(element));
    String list = glue.name(hint);
    TypeName boxed = Glue.typeName(type.element()).box();
    glue.body.addStatement(
        "$T $L = new $T<>($L)",
        ParameterizedTypeName.get(ClassName.get(List.class), boxed),
        list,
        ArrayList.class,
        count.code());
    String index = glue.name("i");
    glue.body.beginControlFlow(
        "for (int $L = 0; $L < $L; $L++)", index, index, count.code(), index);
    String address = glue.name("elementAt");
    glue.body.addStatement("int $L = $L + $L * $L", address, at.code(), index, size);
    Term value = glue.block(step.element(), List.of(Term.core("$L", address))).get(0);
    glue.body.addStatement("$L.add($L)", list, value.code());
    glue.body.endControlFlow();
    glue.body.addStatement("$T.release($L)", Glue.ARENA, at.code());
    return Term.value(CodeBlock.of("$T.unmodifiableList($L)", Collections.class, list), type, hint);
  }

  private Term cases(Step.LiftCases step, Term discriminant) {
    BoundType type = glue.at(step.place());
    int count = step.cases().size();
    CodeBlock checked = CodeBlock.of("$T.check($L, $L)", Glue.VARIANTS, discriminant.code(), count);
    if (glue.throwsError(step.place())) {
      return thrown(step, (BoundType.Either) type, checked);
    }
    String hint = glue.hint(step.place());
    String variable = glue.name(hint);
    glue.body.addStatement("$T $L", Glue.typeName(type), variable);
    if (count == 1) {
      glue.body.addStatement(checked);
      fill(step, type, 0, variable);
    } else if (count == 2) {
      glue.body.beginControlFlow("if ($L == 0)", checked);
      fill(step, type, 0, variable);
      glue.body.nextControlFlow("else");
      fill(step, type, 1, variable);
      glue.body.endControlFlow();
    } else {
      glue.body.beginControlFlow("switch ($L)", checked);
      for (int i = 0; i < count; i++) {
        if (i < count - 1) {
          glue.body.beginControlFlow("case $L ->", i);
        } else {
          glue.body.beginControlFlow("default ->");
        }
        fill(step, type, i, variable);
        glue.body.endControlFlow();
      }
      glue.body.endControlFlow();
    }
    return Term.value(CodeBlock.of("$L", variable), type, hint);
  }

  private void fill(Step.LiftCases step, BoundType type, int index, String variable) {
    List<Term> payload = glue.block(step.cases().get(index), List.of());
    glue.body.addStatement("$L = $L", variable, construct(type, index, joined(payload)));
  }

  private static CodeBlock construct(BoundType type, int index, CodeBlock payload) {
    if (type instanceof BoundType.Cases cases) {
      return CodeBlock.of("new $T($L)", Glue.className(cases.cases().get(index).type()), payload);
    } else if (type instanceof BoundType.Maybe maybe) {
      Class<?> optional =
          maybe
              .primitive()
              .<Class<?>>map(
                  carrier ->
                      carrier == Carrier.INT
                          ? OptionalInt.class
                          : carrier == Carrier.LONG ? OptionalLong.class : OptionalDouble.class)
              .orElse(Optional.class);
      return CodeBlock.of("$T.$L($L)", optional, index == 0 ? "empty" : "of", payload);
    }
    CodeBlock value = payload.isEmpty() ? CodeBlock.of("null") : payload;
    return CodeBlock.of("$T.$L($L)", Glue.RESULT, index == 0 ? "ok" : "err", value);
  }

  /** The result of a function that throws: its error leaves here, its value goes on. */
  private Term thrown(Step.LiftCases step, BoundType.Either type, CodeBlock discriminant) {
    glue.body.beginControlFlow("if ($L != 0)", discriminant);
    List<Term> error = glue.block(step.cases().get(1), List.of());
    glue.body.addStatement("throw new $T($L)", glue.exception(), joined(error));
    glue.body.endControlFlow();
    List<Term> value = glue.outerBlock(step.cases().get(0));
    return value.isEmpty() ? Term.value(CodeBlock.of(""), type, "") : value.get(0);
  }

  static boolean isResult(Place place) {
    return place.path().equals(List.of(Place.RESULT));
  }
}
