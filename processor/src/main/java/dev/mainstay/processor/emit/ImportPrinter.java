package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.wit.abi.CoreSignature;
import dev.mainstay.wit.abi.CoreType;
import dev.mainstay.wit.abi.Layout;
import dev.mainstay.wit.abi.Operand;
import dev.mainstay.wit.abi.Place;
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
  private final BoundFunction function;
  private final String core;
  private final List<CodeBlock> kept = new ArrayList<>();
  private final List<CodeBlock> given = new ArrayList<>();
  private final Deque<String> areas = new ArrayDeque<>();
  private final List<Step> steps;
  private final BufferPrinter buffers;
  private String retained = "";

  private ImportPrinter(BoundFunction function, String core) {
    this.function = function;
    this.core = core;
    this.steps = Walk.ofImport(function.wit());
    this.buffers = new BufferPrinter(this, function);
  }

  /** The body of the method that calls the native method {@code core}. */
  static CodeBlock print(BoundFunction function, String core) {
    return new ImportPrinter(function, core).print();
  }

  private CodeBlock print() {
    function.declared().forEach(parameter -> names.newName(parameter.name(), parameter));
    names.newName(core);
    for (BoundFunction.Declared parameter : function.declared()) {
      if (parameter.type().map(ImportPrinter::isReference).orElse(false)) {
        body.addStatement(
            "$T.requireNonNull($N, $S)", Objects.class, parameter.name(), parameter.name());
      }
    }
    checkSlices();
    buffers.check();
    List<Step.Area> wanted =
        steps.stream()
            .flatMap(step -> step instanceof Step.Area area ? Stream.of(area) : Stream.empty())
            .toList();
    // What an area or a result takes from the arena is let go by the same mark.
    boolean entersArena =
        !wanted.isEmpty() || function.wit().result().map(Layout::holdsMemory).orElse(false);
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
    boolean retains = retains(steps, false);
    if (retains) {
      retained = name("retained");
      body.addStatement("$T $L = $T.enter()", Glue.RETAINED, retained, Glue.RETAINED);
    }
    if (entersArena || retains) {
      body.beginControlFlow("try");
    }
    run(steps);
    if (entersArena || retains) {
      body.nextControlFlow("finally");
      if (retains) {
        body.addStatement("$L.leave()", retained);
      }
      if (!first.isEmpty()) {
        body.addStatement("$T.leave($L)", Glue.RETURN_AREA, first);
      }
      if (entersArena) {
        body.addStatement("$T.leave($L)", Glue.ARENA, mark);
      }
      body.endControlFlow();
    }
    return body.build();
  }

  /** Throws if a part is not inside of its array. */
  private void checkSlices() {
    for (BoundFunction.Parameter parameter : function.parameters()) {
      if (parameter.type() instanceof BoundType.Slice slice) {
        body.addStatement(
            "$T.checkFromIndexSize($N, $N, $N.length)",
            Objects.class,
            slice.offset(),
            slice.length(),
            parameter.name());
      }
    }
  }

  private static boolean isReference(BoundType type) {
    return !(type instanceof BoundType.Simple simple) || simple.carrier().isReference();
  }

  @Override
  Term parameter(Step.Parameter step) {
    BoundFunction.Parameter parameter = function.parameters().get(step.index());
    String name = parameter.name();
    return Term.value(CodeBlock.of("$N", name), parameter.type(), name);
  }

  @Override
  Term area(Step.Area area) {
    return Term.core("$L", areas.remove());
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
    if (!isOutermost()) {
      return CodeBlock.of("$L.add($L)", retained, array);
    }
    kept.add(array);
    return CodeBlock.of("$T.dataOf($L)", Glue.MEMORY, array);
  }

  @Override
  CodeBlock retained() {
    return CodeBlock.of("$L", retained);
  }

  @Override
  CodeBlock lowerHandle(BoundType.Handle type, Term value) {
    if (type.isBorrowed() || !isOutermost()) {
      return super.lowerHandle(type, value);
    }
    // Given away only when the call is made: what is wrong with another parameter comes before.
    Term handle = variable(value, value.name());
    given.add(CodeBlock.of("$T.give($L)", Glue.resourceGlue(type), handle.code()));
    return CodeBlock.of("$T.lend($L)", Glue.resourceGlue(type), handle.code());
  }

  @Override
  boolean throwsError(Place place) {
    return function.thrown().isPresent() && LiftingPrinter.isResult(place);
  }

  @Override
  TypeName exception() {
    return Glue.className(function.thrown().orElseThrow().type());
  }

  @Override
  Term liftCount(BoundType.Count type, CodeBlock address, CodeBlock length) {
    return buffers.lift(type, address, length);
  }

  @Override
  List<Term> call(Step step, List<Term> operands) {
    List<Term> arguments = operands;
    if (!given.isEmpty() || buffers.isUsed()) {
      // Everything that can fail has not failed when buffers are armed and handles are gone.
      CoreSignature signature = ((Step.CallCore) step).signature();
      List<String> coreNames = CoreNames.of(function, signature);
      arguments = new ArrayList<>();
      for (int i = 0; i < operands.size(); i++) {
        arguments.add(
            coreVariable(operands.get(i), signature.parameters().get(i), coreNames.get(i)));
      }
      given.forEach(body::addStatement);
    }
    buffers.arm();
    CodeBlock call =
        CodeBlock.of(
            "$L($L)", core, CodeBlock.join(arguments.stream().map(Term::code).toList(), ", "));
    List<Operand> gives = step.gives();
    boolean hasMore = !kept.isEmpty() || !retained.isEmpty() || buffers.isUsed();
    List<Term> left = List.of();
    if (gives.isEmpty()) {
      body.addStatement(call);
    } else if (hasMore) {
      CoreType type = ((Operand.Core) gives.get(0)).type();
      String result = name("result");
      body.addStatement("$T $L = $L", Glue.typeName(type), result, call);
      left = List.of(Term.core("$L", result));
    } else {
      left = List.of(Term.core(call));
    }
    buffers.disarm();
    kept.forEach(array -> body.addStatement("$T.keep($L)", Glue.MEMORY, array));
    return left;
  }

  private Term coreVariable(Term term, CoreType type, String name) {
    if (term.isPlain()) {
      return term;
    }
    String variable = name(name + "Core");
    body.addStatement("$T $L = $L", Glue.typeName(type), variable, term.code());
    return Term.core("$L", variable);
  }

  @Override
  void freeParameters(Term address) {
    throw new IllegalStateException("an import has no parameters that the host allocated");
  }

  @Override
  void result(Step.Return step, List<Term> operands) {
    if (function.result().isEmpty()) {
      return;
    }
    CodeBlock result = operands.get(0).code();
    if (buffers.isUsed()) {
      result = buffers.land(result);
    }
    body.addStatement("return $L", result);
  }

  /** The carrier of a parameter that is none in WIT. */
  static TypeName typeName(BoundFunction.Declared parameter) {
    return parameter.type().map(Glue::typeName).orElse(carrier(parameter.otherwise()));
  }

  private static TypeName carrier(Carrier carrier) {
    return Glue.typeName(carrier);
  }
}
