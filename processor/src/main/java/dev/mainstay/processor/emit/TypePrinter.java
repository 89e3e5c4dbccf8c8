package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.abi.Place;
import dev.mainstay.wit.abi.Step;
import dev.mainstay.wit.abi.Walk;
import java.util.List;

/** The bodies of the methods that store, load and lift a record or variant that has a name. */
final class TypePrinter extends GluePrinter {
  private final BoundType type;
  private final List<String> parameters;

  private TypePrinter(BoundType type, List<String> parameters) {
    this.type = type;
    this.parameters = parameters;
    parameters.forEach(names::newName);
  }

  /** A body with parameters {@code value}, {@code at} and, if it keeps arrays, {@code retained}. */
  static CodeBlock store(BoundType type) {
    TypePrinter printer = new TypePrinter(type, List.of("value", "at", "retained"));
    printer.run(Walk.ofStore((WitType.Definition) type.wit()));
    return printer.body.build();
  }

  /** A body with the parameter {@code at}. */
  static CodeBlock load(BoundType type) {
    TypePrinter printer = new TypePrinter(type, List.of("at"));
    printer.run(Walk.ofLoad((WitType.Definition) type.wit()));
    return printer.body.build();
  }

  /** A body with these parameters, a core value each. */
  static CodeBlock lift(BoundType type, List<String> parameters) {
    TypePrinter printer = new TypePrinter(type, parameters);
    printer.run(Walk.ofLift((WitType.Definition) type.wit()));
    return printer.body.build();
  }

  @Override
  Term parameter(Step.Parameter step) {
    CodeBlock code = CodeBlock.of("$L", parameters.get(step.index()));
    return parameters.get(0).equals("value") && step.index() == 0
        ? Term.value(code, type, "value")
        : Term.core(code);
  }

  @Override
  BoundType at(Place place) {
    return type.at(place.path());
  }

  @Override
  String hint(Place place) {
    return Names.of("value", type, place.path());
  }

  @Override
  CodeBlock addressOf(CodeBlock array) {
    return CodeBlock.of("retained.add($L)", array);
  }

  @Override
  CodeBlock retained() {
    return CodeBlock.of("retained");
  }

  @Override
  void result(Step.Return step, List<Term> operands) {
    if (step.result().isPresent()) {
      body.addStatement("return $L", operands.get(0).code());
    }
  }

  @Override
  Term area(Step.Area area) {
    throw new IllegalStateException("a type has no area");
  }

  @Override
  List<Term> call(Step call, List<Term> operands) {
    throw new IllegalStateException("a type calls nothing");
  }

  @Override
  void freeParameters(Term address) {
    throw new IllegalStateException("a type has no parameters");
  }
}
