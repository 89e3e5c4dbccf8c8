package dev.mainstay.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.wit.abi.CoreSignature;
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
 * retained for the host, until it says that it has read it or calls again.
 */
final class ExportPrinter extends GluePrinter {
  private final ClassName holder;
  private final String retained;
  private final List<String> coreNames;
  private final boolean isIndirect;

  private ExportPrinter(
      BoundFunction function, ClassName holder, String retained, List<String> coreNames) {
    super(function);
    this.holder = holder;
    this.retained = retained;
    this.coreNames = coreNames;
    this.isIndirect = CoreSignature.ofExport(function.wit()).indirectParameters();
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
    ExportPrinter printer = new ExportPrinter(function, holder, retained, coreNames);
    coreNames.forEach(name -> printer.names.newName(name));
    printer.names.newName(retained);
    printer.body.beginControlFlow("try");
    printer.run(Walk.ofExport(function.wit()));
    String failure = printer.name("failure");
    printer.body.nextControlFlow("catch ($T $L)", Throwable.class, failure);
    printer.body.addStatement("$T.trap($L)", Glue.FAILURE, failure);
    if (!CoreSignature.ofExport(function.wit()).results().isEmpty()) {
      printer.body.addStatement("return 0");
    }
    printer.body.endControlFlow();
    return printer.body.build();
  }

  @Override
  Term parameter(Step.Parameter step) {
    return Term.core("$L", coreNames.get(step.index()));
  }

  @Override
  Term area(Step.Area area) {
    String variable = name("area");
    body.addStatement("int $L = $T.of($L)", variable, Glue.RESULT_AREA, area.size());
    return Term.core("$L", variable);
  }

  // Parameters that came in memory are read before that memory is freed, each into a variable.

  @Override
  Term loaded(Step.Load load, CodeBlock code) {
    String variable = name("at" + load.offset());
    body.addStatement("$T $L = $L", Glue.typeName(load.access().type()), variable, code);
    return Term.core("$L", variable);
  }

  @Override
  Term lifted(Term array) {
    if (!isIndirect) {
      return array;
    }
    Carrier carrier = array.carrier().orElseThrow();
    String variable = name("lifted");
    body.addStatement("$T $L = $L", Glue.typeName(carrier), variable, array.code());
    return Term.value(CodeBlock.of("$L", variable), carrier, array.name());
  }

  @Override
  CodeBlock addressOf(CodeBlock array, Carrier carrier) {
    return CodeBlock.of("$L.add($L)", retained, array);
  }

  @Override
  List<Term> call(Step step, List<Term> operands) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      arguments.add(as(function.parameters().get(i).type(), operands.get(i)));
    }
    CodeBlock call =
        CodeBlock.of("$T.get().$N($L)", holder, function.method(), CodeBlock.join(arguments, ", "));
    if (function.result().isEmpty()) {
      body.addStatement(call);
      return List.of();
    }
    BoundType type = function.result().get();
    String name = "result of " + function.wit().name();
    if (!type.carrier().isReference()) {
      return List.of(Term.value(call, type.carrier(), name));
    }
    String result = name("result");
    body.addStatement(
        "$T $L = $T.requireNonNull($L, $S)",
        Glue.typeName(type.carrier()),
        result,
        Objects.class,
        call,
        name);
    body.addStatement("$L.release()", retained);
    return List.of(Term.value(CodeBlock.of("$L", result), type.carrier(), "result"));
  }

  @Override
  void result(Step.Return step, List<Term> operands) {
    if (step.result().isPresent()) {
      body.addStatement("return $L", operands.get(0).code());
    }
  }
}
