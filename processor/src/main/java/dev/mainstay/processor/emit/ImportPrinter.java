package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.wit.abi.CoreType;
import dev.mainstay.wit.abi.Operand;
import dev.mainstay.wit.abi.Step;
import dev.mainstay.wit.abi.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The body of an imported function's Java method.
 *
 * <p>What the call allocates ends with it: areas are entered at the beginning and left in a {@code
 * finally}, what {@code cabi_realloc} gave out and nobody took goes with the arena's mark, and
 * arrays whose address was passed are kept reachable until the call has returned.
 */
final class ImportPrinter extends GluePrinter {
  private final String core;
  private final List<CodeBlock> kept = new ArrayList<>();
  private final Deque<String> areas = new ArrayDeque<>();
  private final List<Step> steps;

  private ImportPrinter(BoundFunction function, String core) {
    super(function);
    this.core = core;
    this.steps = Walk.ofImport(function.wit());
  }

  /** The body of the method that calls the native method {@code core}. */
  static CodeBlock print(BoundFunction function, String core) {
    return new ImportPrinter(function, core).print();
  }

  private CodeBlock print() {
    function.parameters().forEach(parameter -> names.newName(parameter.name(), parameter));
    for (BoundFunction.Parameter parameter : function.parameters()) {
      if (parameter.type().carrier().isReference()) {
        body.addStatement(
            "$T.requireNonNull($N, $S)", Objects.class, parameter.name(), parameter.name());
      }
    }
    List<Step.Area> wanted =
        steps.stream()
            .flatMap(step -> step instanceof Step.Area area ? Stream.of(area) : Stream.empty())
            .toList();
    // What an area or a result takes from the arena is let go by the same mark.
    boolean entersArena = !wanted.isEmpty() || liftsMemory(steps);
    String mark = entersArena ? name("mark") : "";
    if (entersArena) {
      body.addStatement("int $L = $T.enter()", mark, Glue.ARENA);
    }
    for (Step.Area area : wanted) {
      String variable =
          name(area.purpose() == Step.Area.Purpose.PARAMETERS ? "parameters" : "area");
      areas.add(variable);
      body.addStatement("int $L = $T.enter($L)", variable, Glue.RETURN_AREA, area.size());
    }
    // The first area takes those entered after it along.
    String first = areas.isEmpty() ? "" : areas.peek();
    if (entersArena) {
      body.beginControlFlow("try");
    }
    run(steps);
    if (entersArena) {
      body.nextControlFlow("finally");
      if (!first.isEmpty()) {
        body.addStatement("$T.leave($L)", Glue.RETURN_AREA, first);
      }
      body.addStatement("$T.leave($L)", Glue.ARENA, mark);
      body.endControlFlow();
    }
    return body.build();
  }

  @Override
  Term parameter(Step.Parameter step) {
    BoundFunction.Parameter parameter = function.parameters().get(step.index());
    return Term.value(
        CodeBlock.of("$N", parameter.name()), parameter.type().carrier(), parameter.name());
  }

  @Override
  Term area(Step.Area area) {
    return Term.core("$L", areas.remove());
  }

  @Override
  CodeBlock addressOf(CodeBlock array, Carrier carrier) {
    kept.add(array);
    return CodeBlock.of("$T.dataOf($L)", Glue.MEMORY, array);
  }

  @Override
  List<Term> call(Step step, List<Term> operands) {
    CodeBlock call =
        CodeBlock.of(
            "$L($L)", core, CodeBlock.join(operands.stream().map(Term::code).toList(), ", "));
    List<Operand> given = step.gives();
    if (given.isEmpty()) {
      body.addStatement(call);
      keep();
      return List.of();
    }
    if (kept.isEmpty()) {
      return List.of(Term.core(call));
    }
    String result = name("result");
    CoreType type = ((Operand.Core) given.get(0)).type();
    TypeName typeName = Glue.typeName(type);
    body.addStatement("$T $L = $L", typeName, result, call);
    keep();
    return List.of(Term.core("$L", result));
  }

  private void keep() {
    kept.forEach(array -> body.addStatement("$T.keep($L)", Glue.MEMORY, array));
  }

  @Override
  void result(Step.Return step, List<Term> operands) {
    if (step.result().isPresent()) {
      BoundType type = function.result().orElseThrow();
      body.addStatement("return $L", as(type, operands.get(0)));
    }
  }
}
