package dev.mainstay.lowering.tailcalls;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tail calls that do not make the stack grow, on a machine that has none.
 *
 * <ul>
 *   <li>A function that calls itself in the end becomes a loop.
 *   <li>A tail call from which no chain of tail calls leads back becomes a call and a return: it
 *       makes the stack deeper by no more than the program has functions.
 *   <li>What is left are circles of tail calls. Such a function becomes two: its body, which
 *       instead of a tail call stores the arguments and whom to call in globals ({@link
 *       Trampoline}) and returns; and, in its place for all others, one that calls the body and
 *       then whomever it named, until one has returned for good.
 * </ul>
 *
 * <p>Modules without tail calls are not touched. To be run behind the lowerings of exceptions,
 * objects and references. Source: WebAssembly Core Specification 3.0, section 4.6, "return_call".
 */
public final class TailCallLowering {
  private static final String INTERNAL = "mainstay:";

  private final WasmModule module;
  private final CallGraph graph;
  private final TailCalls calls;
  private final Trampoline trampoline;
  private final Map<WasmFunction, WasmFunction> guards = new HashMap<>();

  private TailCallLowering(WasmModule module) {
    this.module = module;
    graph = CallGraph.of(module);
    calls = new TailCalls(module, graph);
    trampoline = new Trampoline(module, calls);
  }

  /**
   * Lowers a module, in place.
   *
   * @throws LoweringException for tail calls through typed references
   */
  public static void run(WasmModule module) {
    boolean needed =
        module.functions().stream()
            .filter(WasmFunction::hasCode)
            .flatMap(function -> function.code().instructions().stream())
            .anyMatch(TailCalls::isTailCall);
    if (needed) {
      new TailCallLowering(module).run();
    }
  }

  private void run() {
    var bouncing = calls.bouncing();
    for (var function : bouncing) {
      trampoline.addBody(function);
    }
    for (var function : calls.callers()) {
      var code = new TailCallBody(calls, trampoline, function).lower();
      trampoline.body(function).setCode(code);
    }
    for (var function : bouncing) {
      function.setCode(trampoline.wrapper(function));
    }
    if (!calls.throughTables().isEmpty()) {
      answerTables();
    }
    trampoline.emit();
  }

  /**
   * Has every function that a tail call through a table can lead to take note that it came from the
   * trampoline; those that make no such tail calls forget it. Exports forget it as well: a trap may
   * have come between.
   */
  private void answerTables() {
    for (var function : calls.throughTables()) {
      if (!calls.bouncing().contains(function)) {
        if (function.hasCode()) {
          function.setCode(trampoline.forgetting(function));
        } else {
          replace(function, guards.computeIfAbsent(function, trampoline::guard));
        }
      }
    }
    var noting = calls.throughTables();
    for (int i = 0; i < module.exports().size(); i++) {
      var export = module.exports().get(i);
      if (export.item() instanceof WasmFunction function
          && function.hasCode()
          && !export.name().startsWith(INTERNAL)
          && graph.reachable(List.of(function)).stream().anyMatch(noting::contains)) {
        var guard = guards.computeIfAbsent(function, trampoline::guard);
        module.exports().set(i, new Export(export.name(), guard));
      }
    }
  }

  /** Has tables and references refer to another function. */
  private void replace(WasmFunction function, WasmFunction by) {
    for (var segment : module.elements()) {
      var elements = new ArrayList<ConstantExpression>();
      for (var element : segment.elements()) {
        elements.add(replaced(element, function, by));
      }
      segment.redefine(segment.type(), elements);
    }
    for (var global : module.globals()) {
      if (!global.isImported()) {
        global.redefine(global.type(), replaced(global.initializer(), function, by));
      }
    }
    for (var table : module.tables()) {
      var initializer = table.initializer();
      if (initializer != null) {
        table.redefine(table.elementType(), replaced(initializer, function, by));
      }
    }
    for (var user : module.functions()) {
      if (user.hasCode() && user != by && uses(user, function)) {
        var code = user.code();
        var out = new CodeBuilder(user.signature().params().size(), code.locals(), code.label());
        for (int i = 0; i < code.instructions().size(); i++) {
          out.at(code.offset(i)).emit(replaced(code.instructions().get(i), function, by));
        }
        user.setCode(out.build());
      }
    }
  }

  private static boolean uses(WasmFunction user, WasmFunction function) {
    return user.code().instructions().stream().anyMatch(i -> refersTo(i, function));
  }

  private static boolean refersTo(Instruction instruction, WasmFunction function) {
    return instruction.opcode() == Opcode.REF_FUNC
        && ((FunctionAccess) instruction).function() == function;
  }

  private static ConstantExpression replaced(
      ConstantExpression expression, WasmFunction function, WasmFunction by) {
    return new ConstantExpression(
        expression.instructions().stream().map(i -> replaced(i, function, by)).toList());
  }

  private static Instruction replaced(
      Instruction instruction, WasmFunction function, WasmFunction by) {
    return refersTo(instruction, function) ? new FunctionAccess(Opcode.REF_FUNC, by) : instruction;
  }
}
