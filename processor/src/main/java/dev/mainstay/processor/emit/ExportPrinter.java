package dev.mainstay.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.wit.abi.CoreSignature;
import dev.mainstay.wit.abi.Place;
import dev.mainstay.wit.abi.Step;
import dev.mainstay.wit.abi.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The body of an exported function: lifts the parameters, calls the implementation, lowers the
 * result.
 *
 * <p>Parameters in memory are taken out of the arena, one by one. The memory of the result is
 * retained for the host, until it says that it has read it or calls again. A buffer that an import
 * further out has armed is not for what is allocated here.
 */
final class ExportPrinter extends GluePrinter {
  private final BoundFunction function;
  private final ClassName holder;
  private final String retained;
  private final List<String> coreNames;
  private final boolean retains;
  private final boolean fills;
  private Term parameters = Term.core("");
  private String lent = "";
  private String armed = "";

  private ExportPrinter(
      BoundFunction function, ClassName holder, String retained, List<String> coreNames) {
    this.function = function;
    this.holder = holder;
    this.retained = retained;
    this.coreNames = coreNames;
    this.retains = CoreSignature.hasPostReturn(function.wit());
    this.fills = function.outcome().map(ExportPrinter::runsProgram).orElse(false);
  }

  /**
   * The body.
   *
   * @param holder the class whose {@code get()} is the implementation
   * @param retained the field that keeps the result's memory; not used if the result has none
   * @param coreNames the names of the core function's parameters
   */
  static CodeBlock print(
      BoundFunction function, ClassName holder, String retained, List<String> coreNames) {
    return new ExportPrinter(function, holder, retained, coreNames).print();
  }

  private CodeBlock print() {
    coreNames.forEach(names::newName);
    names.newName(retained);
    body.beginControlFlow("try");
    armed = name("armed");
    body.addStatement("int $L = $T.suspend()", armed, Glue.CALLER_BUFFERS);
    if (function.parameters().stream().anyMatch(parameter -> isLent(parameter.type()))) {
      lent = name("lent");
      body.addStatement("int $L = $T.enter()", lent, Glue.LENT);
    }
    run(Walk.ofExport(function.wit()));
    String failure = name("failure");
    body.nextControlFlow("catch ($T $L)", Throwable.class, failure);
    body.addStatement("$T.trap($L)", Glue.FAILURE, failure);
    if (!CoreSignature.ofExport(function.wit()).results().isEmpty()) {
      body.addStatement("return 0");
    }
    body.endControlFlow();
    return body.build();
  }

  /** Whether the host lends resources of others in a value of the type. */
  private static boolean isLent(BoundType type) {
    return (type instanceof BoundType.Handle handle && handle.isBorrowed() && !handle.isExported())
        || type.parts().stream().anyMatch(part -> part.isPresent() && isLent(part.get()));
  }

  /** Whether code of the program runs while a value of the type is taken apart. */
  private static boolean runsProgram(BoundType type) {
    return type instanceof BoundType.Elements
        || type instanceof BoundType.Fields
        || type instanceof BoundType.Cases
        || type.parts().stream().anyMatch(part -> part.isPresent() && runsProgram(part.get()));
  }

  @Override
  Term parameter(Step.Parameter step) {
    return Term.core("$L", coreNames.get(step.index()));
  }

  @Override
  Term area(Step.Area area) {
    String variable = name("area");
    body.addStatement(
        "int $L = $T.$L($L)", variable, Glue.RESULT_AREA, fills ? "enter" : "of", area.size());
    return Term.core("$L", variable);
  }

  @Override
  BoundType at(Place place) {
    return function.at(place);
  }

  @Override
  String hint(Place place) {
    return Names.of(function, place);
  }

  @Override
  CodeBlock addressOf(CodeBlock array) {
    return CodeBlock.of("$L.add($L)", retained, array);
  }

  @Override
  CodeBlock retained() {
    return CodeBlock.of("$L", retained);
  }

  @Override
  void freeParameters(Term address) {
    parameters = address;
  }

  @Override
  List<Term> call(Step step, List<Term> operands) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      Term operand = operands.get(i);
      if (!parameters.code().isEmpty()) {
        operand = variable(operand, function.parameters().get(i).name());
      }
      arguments.add(operand.code());
    }
    if (!parameters.code().isEmpty()) {
      // All of them have been read.
      body.addStatement("$T.release($L)", Glue.ARENA, parameters.code());
    }
    CodeBlock target = CodeBlock.of("$T.get()", holder);
    if (function.isMethod()) {
      target = arguments.remove(0);
    }
    CodeBlock call =
        CodeBlock.of("$L.$N($L)", target, function.method(), CodeBlock.join(arguments, ", "));
    List<Term> result = outcome(call);
    if (!lent.isEmpty()) {
      body.addStatement("$T.leave($L)", Glue.LENT, lent);
    }
    if (retains) {
      body.addStatement("$L.release()", retained);
    }
    return result;
  }

  /** Makes the call; leaves the result in a variable. */
  private List<Term> outcome(CodeBlock call) {
    if (function.thrown().isPresent()) {
      return List.of(caught(call, function.thrown().get()));
    }
    if (function.result().isEmpty()) {
      body.addStatement(call);
      return List.of();
    }
    BoundType type = function.result().get();
    String result = name("result");
    body.addStatement("$T $L = $L", Glue.typeName(type), result, nonNull(type, call));
    String name = isReference(type) ? "result" : "result of " + function.wit().name();
    return List.of(Term.value(CodeBlock.of("$L", result), type, name));
  }

  private Term caught(CodeBlock call, BoundFunction.Thrown thrown) {
    BoundType outcome = function.outcome().orElseThrow();
    TypeName type = Glue.typeName(outcome);
    String result = name("result");
    body.addStatement("$T $L", type, result);
    body.beginControlFlow("try");
    if (function.result().isPresent()) {
      body.addStatement(
          "$L = $T.ok($L)", result, Glue.RESULT, nonNull(function.result().get(), call));
    } else {
      body.addStatement(call);
      body.addStatement("$L = $T.ok(null)", result, Glue.RESULT);
    }
    String exception = name("exception");
    body.nextControlFlow("catch ($T $L)", Glue.className(thrown.type()), exception);
    CodeBlock error =
        thrown.error().isPresent() ? CodeBlock.of("$L.error()", exception) : CodeBlock.of("null");
    body.addStatement("$L = $T.err($L)", result, Glue.RESULT, error);
    body.endControlFlow();
    return Term.value(CodeBlock.of("$L", result), outcome, "result");
  }

  private CodeBlock nonNull(BoundType type, CodeBlock call) {
    return isReference(type)
        ? CodeBlock.of(
            "$T.requireNonNull($L, $S)", Objects.class, call, "result of " + function.wit().name())
        : call;
  }

  private static boolean isReference(BoundType type) {
    return !(type instanceof BoundType.Simple simple) || simple.carrier().isReference();
  }

  @Override
  void result(Step.Return step, List<Term> operands) {
    Term result = operands.isEmpty() ? Term.core("") : operands.get(0);
    if (!operands.isEmpty() && !result.isPlain()) {
      String variable = name("lowered");
      body.addStatement(
          "$T $L = $L",
          Glue.typeName(CoreSignature.ofExport(function.wit()).results().get(0)),
          variable,
          result.code());
      result = Term.core("$L", variable);
    }
    if (fills && CoreSignature.ofExport(function.wit()).indirectResult()) {
      body.addStatement("$T.leave()", Glue.RESULT_AREA);
    }
    body.addStatement("$T.resume($L)", Glue.CALLER_BUFFERS, armed);
    if (!operands.isEmpty()) {
      body.addStatement("return $L", result.code());
    }
  }
}
