package dev.mainstay.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.abi.Layout;
import dev.mainstay.wit.abi.Operand;
import dev.mainstay.wit.abi.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Prints the steps that make core values and memory of Java values. */
final class LoweringPrinter {
  private final GluePrinter glue;

  LoweringPrinter(GluePrinter glue) {
    this.glue = glue;
  }

  /** What the step leaves; empty if it is no step of lowering. */
  Optional<List<Term>> lower(Step step, List<Term> operands) {
    if (step instanceof Step.LowerPrimitive lower) {
      return one(Conversions.lower(lower.type(), operands.get(0)));
    } else if (step instanceof Step.LowerArray lower) {
      return Optional.of(array(lower, operands.get(0)));
    } else if (step instanceof Step.LowerList lower) {
      return Optional.of(list(lower, operands.get(0)));
    } else if (step instanceof Step.Split) {
      return Optional.of(split(operands.get(0)));
    } else if (step instanceof Step.LowerCases lower) {
      return Optional.of(cases(lower, operands.get(0)));
    } else if (step instanceof Step.LowerEnum) {
      return one(CodeBlock.of("$L.ordinal()", operands.get(0).code()));
    } else if (step instanceof Step.LowerFlags lower) {
      return Optional.of(flags(lower, operands.get(0)));
    } else if (step instanceof Step.LowerHandle) {
      return one(glue.lowerHandle((BoundType.Handle) operands.get(0).bound(), operands.get(0)));
    } else if (step instanceof Step.StoreNamed store) {
      storeNamed(store, operands);
      return Optional.of(List.of());
    }
    return Optional.empty();
  }

  private static Optional<List<Term>> one(CodeBlock code) {
    return Optional.of(List.of(Term.core(code)));
  }

  private List<Term> array(Step.LowerArray step, Term value) {
    Term array = value;
    if (step.type() == WitType.Primitive.STRING) {
      String bytes = glue.name(value.name().isEmpty() ? "bytes" : value.name() + "Bytes");
      glue.body.addStatement("byte[] $L = $T.lower($L)", bytes, Glue.STRINGS, value.code());
      array = Term.core("$L", bytes);
    } else {
      // An accessor may give another array each time.
      array = glue.variable(value, value.name());
      if (value.bound() instanceof BoundType.Slice slice) {
        return List.of(
            Term.core("$L + $N", glue.addressOf(array.code()), slice.offset()),
            Term.core("$N", slice.length()));
      }
    }
    return List.of(Term.core(glue.addressOf(array.code())), Term.core("$L.length", array.code()));
  }

  private List<Term> list(Step.LowerList step, Term value) {
    WitType element = step.type().element();
    BoundType.Elements type = (BoundType.Elements) value.bound();
    Term list = glue.variable(value, "list");
    String hint = value.name().isEmpty() ? "list" : value.name();
    int size = Layout.size(element);
    String count = glue.name(hint + "Count");
    glue.body.addStatement("int $L = $L.size()", count, list.code());
    String block = glue.name(hint + "Block");
    glue.body.addStatement("byte[] $L = $T.block($L, $L)", block, Glue.LISTS, count, size);
    String at = glue.name(hint + "At");
    glue.body.addStatement("int $L = $L", at, glue.addressOf(CodeBlock.of("$L", block)));
    // As many as there is room for, whatever the list's iterator says.
    String each = glue.name("each");
    TypeName elementType = Glue.typeName(type.element());
    glue.body.addStatement(
        "$T $L = $L.iterator()",
        ParameterizedTypeName.get(ClassName.get(Iterator.class), elementType.box()),
        each,
        list.code());
    String index = glue.name("i");
    glue.body.beginControlFlow("for (int $L = 0; $L < $L; $L++)", index, index, count, index);
    String variable = glue.name("element");
    glue.body.addStatement("$T $L = $L.next()", elementType, variable, each);
    String address = glue.name("elementAt");
    glue.body.addStatement("int $L = $L + $L * $L", address, at, index, size);
    glue.block(
        step.element(),
        List.of(
            Term.value(CodeBlock.of("$L", variable), type.element(), "element"),
            Term.core("$L", address)));
    glue.body.endControlFlow();
    return List.of(Term.core("$L", at), Term.core("$L", count));
  }

  private List<Term> split(Term value) {
    BoundType.Fields type = (BoundType.Fields) value.bound();
    Term record = glue.variable(value, value.name().isEmpty() ? "value" : value.name());
    List<Term> fields = new ArrayList<>();
    for (BoundType.Component component : type.components()) {
      fields.add(
          Term.value(
              CodeBlock.of("$L.$N()", record.code(), component.name()),
              component.type(),
              component.name()));
    }
    return fields;
  }

  private List<Term> flags(Step.LowerFlags step, Term value) {
    Term set = glue.variable(value, value.name().isEmpty() ? "flags" : value.name());
    List<Term> words = new ArrayList<>();
    for (int i = 0; i < Layout.words(step.type()); i++) {
      words.add(Term.core("$T.word($L, $L)", Glue.FLAGS, set.code(), i));
    }
    return words;
  }

  private void storeNamed(Step.StoreNamed step, List<Term> operands) {
    Term value = operands.get(0);
    CodeBlock address = GluePrinter.address(operands.get(1).code(), step.offset());
    ClassName type = Glue.typeGlue(value.bound());
    if (Layout.holdsMemory(step.type())) {
      glue.body.addStatement("$T.store($L, $L, $L)", type, value.code(), address, glue.retained());
    } else {
      glue.body.addStatement("$T.store($L, $L)", type, value.code(), address);
    }
  }

  // Cases: an if for each, and the variables that all of them fill.

  private List<Term> cases(Step.LowerCases step, Term value) {
    Term subject = glue.variable(value, value.name().isEmpty() ? "value" : value.name());
    List<String> results = new ArrayList<>();
    for (Operand operand : step.results()) {
      String base = value.name().isEmpty() ? "value" : value.name();
      String result = glue.name(results.isEmpty() ? base + "Case" : base + results.size());
      results.add(result);
      glue.body.addStatement("$T $L", Glue.typeName(((Operand.Core) operand).type()), result);
    }
    BoundType type = value.bound();
    if (type instanceof BoundType.Cases cases) {
      variant(step, cases, subject, results);
    } else if (type instanceof BoundType.Maybe maybe) {
      option(step, maybe, subject, results);
    } else {
      result(step, (BoundType.Either) type, subject, results);
    }
    return results.stream().map(result -> Term.core("$L", result)).toList();
  }

  private void variant(
      Step.LowerCases step, BoundType.Cases type, Term subject, List<String> results) {
    int last = type.cases().size() - 1;
    for (int i = 0; i <= last; i++) {
      BoundType.Case each = type.cases().get(i);
      ClassName record = Glue.className(each.type());
      String variable = each.payload().isPresent() ? glue.name(variable(each)) : "";
      if (i < last) {
        CodeBlock test =
            variable.isEmpty()
                ? CodeBlock.of("$L instanceof $T", subject.code(), record)
                : CodeBlock.of("$L instanceof $T $L", subject.code(), record, variable);
        glue.body.add(i == 0 ? "if ($L) {\n$>" : "$<} else if ($L) {\n$>", test);
      } else {
        if (last > 0) {
          glue.body.add("$<} else {\n$>");
        }
        if (variable.isEmpty()) {
          glue.body.addStatement("$T.requireNonNull($L)", Objects.class, subject.code());
        } else {
          glue.body.addStatement("$T $L = ($T) $L", record, variable, record, subject.code());
        }
      }
      List<Term> payload =
          each.payload().stream()
              .map(
                  component ->
                      Term.value(
                          CodeBlock.of("$L.$N()", variable, component.name()),
                          component.type(),
                          component.name()))
              .toList();
      fill(step, i, payload, results);
    }
    if (last > 0) {
      glue.body.add("$<}\n");
    }
  }

  /** {@code circle} for a {@code Shape.Circle}. */
  private static String variable(BoundType.Case each) {
    List<String> names = each.type().simpleNames();
    String name = names.get(names.size() - 1);
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private void option(
      Step.LowerCases step, BoundType.Maybe type, Term subject, List<String> results) {
    String get =
        type.primitive()
            .map(
                carrier ->
                    carrier == Carrier.INT
                        ? "getAsInt"
                        : carrier == Carrier.LONG ? "getAsLong" : "getAsDouble")
            .orElse("get");
    glue.body.beginControlFlow("if ($L.isPresent())", subject.code());
    String variable = glue.name(subject.name().isEmpty() ? "present" : subject.name());
    glue.body.addStatement(
        "$T $L = $L.$L()", Glue.typeName(type.value()), variable, subject.code(), get);
    Term value = Term.value(CodeBlock.of("$L", variable), type.value(), subject.name());
    fill(step, 1, List.of(value), results);
    glue.body.nextControlFlow("else");
    fill(step, 0, List.of(), results);
    glue.body.endControlFlow();
  }

  private void result(
      Step.LowerCases step, BoundType.Either type, Term subject, List<String> results) {
    TypeName ok = Glue.typeName(type, "Ok");
    TypeName err = Glue.typeName(type, "Err");
    if (type.ok().isPresent()) {
      String variable = glue.name("ok");
      glue.body.beginControlFlow("if ($L instanceof $T $L)", subject.code(), ok, variable);
      CodeBlock value = CodeBlock.of("$L.value()", variable);
      fill(step, 0, List.of(Term.value(value, type.ok().get(), "value")), results);
    } else {
      TypeName any = WildcardTypeName.subtypeOf(Object.class);
      glue.body.beginControlFlow(
          "if ($L instanceof $T)",
          subject.code(),
          ParameterizedTypeName.get(Glue.RESULT.nestedClass("Ok"), any, any));
      fill(step, 0, List.of(), results);
    }
    glue.body.nextControlFlow("else");
    if (type.error().isPresent()) {
      String variable = glue.name("err");
      glue.body.addStatement("$T $L = ($T) $L", err, variable, err, subject.code());
      CodeBlock error = CodeBlock.of("$L.error()", variable);
      fill(step, 1, List.of(Term.value(error, type.error().get(), "error")), results);
    } else {
      glue.body.addStatement("$T.requireNonNull($L)", Objects.class, subject.code());
      fill(step, 1, List.of(), results);
    }
    glue.body.endControlFlow();
  }

  private void fill(Step.LowerCases step, int index, List<Term> payload, List<String> results) {
    List<Term> left = glue.block(step.cases().get(index), payload);
    for (int i = 0; i < results.size(); i++) {
      glue.body.addStatement("$L = $L", results.get(i), left.get(i).code());
    }
  }
}
