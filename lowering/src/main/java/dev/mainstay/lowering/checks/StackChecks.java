package dev.mainstay.lowering.checks;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.MayThrow;
import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which functions check the stack on entry: those that can come to call themselves. Where nothing
 * is known of the runtime's own stack, only the shadow stack can be full, and so those do not that
 * take no part of it: functions that handle no references, nor note in a frame who they are.
 *
 * @param countsAll whether the runtime's own stack is looked after too
 * @param noted the functions that note who they are, if anything can throw in them
 */
public record StackChecks(boolean countsAll, Predicate<WasmFunction> noted) {

  /** What throws an error must be able to do so when there is no stack left. */
  private static final List<String> UNCHECKED =
      List.of(
          JavaChecks.ARITHMETIC,
          JavaChecks.STACK_OVERFLOW,
          JavaChecks.OUT_OF_MEMORY,
          JavaChecks.NEGATIVE_ARRAY_SIZE);

  /**
   * Puts the checks into a module.
   *
   * @param throwing the instructions that can throw besides those that say so
   * @return the function that is called, without code of its own yet; null if nobody calls it
   */
  @Nullable WasmFunction put(WasmModule module, Set<Opcode> throwing) {
    var recursive = CallGraph.of(module).recursive();
    UNCHECKED.forEach(name -> module.exportedFunction(name).ifPresent(recursive::remove));
    recursive.removeIf(function -> !function.hasCode());
    if (recursive.isEmpty()) {
      return null;
    }
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    var check = WasmFunction.defined(type, new CodeBuilder(0).end().build());
    check.setName("mainstay.check-stack");
    module.functions().add(check);
    var frameless = new LinkedHashSet<WasmFunction>();
    if (!countsAll) {
      var types = new Subtyping(module);
      recursive.stream().filter(f -> !handlesReferences(types, f)).forEach(frameless::add);
    }
    var begun = new LinkedHashSet<>(recursive);
    begun.removeAll(frameless);
    var next = List.copyOf(begun);
    while (!next.isEmpty()) {
      next.forEach(function -> begin(function, check));
      // Each of them can throw now, and so can those that call it.
      next = notedThatThrow(module, new Throwing(Set.of(check), throwing), frameless);
      begun.addAll(next);
      next.forEach(frameless::remove);
    }
    if (begun.isEmpty()) {
      module.functions().remove(check);
      return null;
    }
    return check;
  }

  private List<WasmFunction> notedThatThrow(
      WasmModule module, Throwing throwing, Set<WasmFunction> frameless) {
    if (frameless.stream().noneMatch(noted)) {
      return List.of();
    }
    var mayThrow = new MayThrow(module, CallGraph.of(module), throwing);
    return frameless.stream().filter(noted).filter(f -> canThrow(f, mayThrow)).toList();
  }

  private static boolean canThrow(WasmFunction function, MayThrow mayThrow) {
    var instructions = function.code().instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (mayThrow.at(function, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean handlesReferences(Subtyping types, WasmFunction function) {
    var signature = function.signature();
    if (Stream.of(signature.params(), signature.results(), function.code().locals())
        .flatMap(List::stream)
        .anyMatch(ValueType::isReference)) {
      return true;
    }
    var walk = new StackWalker(types, function);
    while (walk.next()) {
      if (walk.operands().stream().anyMatch(operand -> operand.type().isReference())) {
        return true;
      }
    }
    return false;
  }

  private static void begin(WasmFunction function, WasmFunction check) {
    var code = function.code();
    var builder =
        new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    builder.at(code.offset(0)).call(check);
    for (int i = 0; i < code.instructions().size(); i++) {
      builder.at(code.offset(i)).emit(code.instructions().get(i));
    }
    function.setCode(builder.build());
  }
}
