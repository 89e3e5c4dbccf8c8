package dev.mainstay.lowering.tailcalls;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls whom a function wanted to call in the end, once that function has returned.
 *
 * <p>Globals hold whom ({@code pending}: the number of a function, or of a type and a table; 0 for
 * nobody) and the arguments; a function for each list of results ({@code mainstay.bounce}) calls
 * until nobody is left to be called. Numbers are found by halving, so that blocks stay shallow, and
 * no table is needed.
 *
 * <p>A call through a table can reach any function of the type, and finds the one that stands for
 * it. So that this one does not begin to bounce itself, one level deeper each time, a global says
 * that the trampoline calls ({@code bounced}); whoever is called takes it back at once.
 */
final class Trampoline {
  private record Slot(int position, ValueType type) {}

  private final WasmModule module;
  private final TailCalls calls;
  private final Map<WasmFunction, WasmFunction> bodies = new LinkedHashMap<>();
  private final Map<Slot, WasmGlobal> arguments = new HashMap<>();

  /** The calls for each list of results, in the order of their numbers. */
  private final Map<List<ValueType>, List<Instruction>> targets = new LinkedHashMap<>();

  private final Map<List<ValueType>, WasmFunction> bouncers = new LinkedHashMap<>();
  private final WasmGlobal pending = global("pending-call", NumberType.I32);
  private final WasmGlobal index = global("pending-index", NumberType.I32);
  private final WasmGlobal bounced = global("bounced", NumberType.I32);

  Trampoline(WasmModule module, TailCalls calls) {
    this.module = module;
    this.calls = calls;
  }

  private static WasmGlobal global(String name, ValueType type) {
    var global = WasmGlobal.defined(type, true, ConstantExpression.of(Instruction.zero(type)));
    global.setName("mainstay." + name);
    return global;
  }

  /** Makes a function of its own for the body of one. */
  void addBody(WasmFunction function) {
    for (var type : function.signature().results()) {
      if (!type.defaultable()) {
        throw new LoweringException(
            "unsupported-instruction",
            "function "
                + function
                + " makes tail calls and has the result "
                + type
                + ", which cannot be null; use a profile that has tail calls");
      }
    }
    var body = WasmFunction.defined(function.type(), function.code());
    body.setName(function.name());
    bodies.put(function, body);
    module.functions().add(body);
  }

  /** The function that has a function's body: itself, unless it bounces. */
  WasmFunction body(WasmFunction function) {
    return bodies.getOrDefault(function, function);
  }

  /**
   * Writes a return to the trampoline that calls a function; the arguments are on the stack.
   *
   * @param call {@code return_call} or {@code return_call_indirect}
   * @param results those of the function that is left
   */
  void bounce(Instruction call, List<ValueType> results, CodeBuilder code) {
    FunctionType type;
    if (call instanceof CallIndirect indirect) {
      code.set(index);
      type = indirect.type().function();
    } else {
      type = ((FunctionAccess) call).function().signature();
    }
    if (!type.results().equals(results)) {
      throw new LoweringException(
          "unsupported-instruction",
          "a function with the results "
              + results
              + " makes a tail call of one with the results "
              + type.results()
              + ", which is not lowered; use a profile that has tail calls");
    }
    for (int i = type.params().size() - 1; i >= 0; i--) {
      code.set(argument(i, type.params().get(i)));
    }
    code.i32(number(call, results)).set(pending);
    results.forEach(result -> code.emit(Instruction.zero(result)));
    code.op(Opcode.RETURN);
  }

  private WasmGlobal argument(int position, ValueType type) {
    return arguments.computeIfAbsent(
        new Slot(position, type),
        slot -> {
          var global =
              global(
                  "argument-" + position,
                  type instanceof ReferenceType reference ? reference.asNullable() : type);
          module.globals().add(global);
          return global;
        });
  }

  private int number(Instruction call, List<ValueType> results) {
    var known = targets.computeIfAbsent(results, key -> new ArrayList<>());
    int at = known.indexOf(call);
    if (at < 0) {
      known.add(call);
      at = known.size() - 1;
    }
    return at + 1;
  }

  /** The code of the function that stands for one that bounces. */
  Code wrapper(WasmFunction function) {
    var signature = function.signature();
    var code = new CodeBuilder(signature.params().size());
    if (calls.throughTables().contains(function)) {
      code.get(bounced);
      code.begin(Opcode.IF, BlockType.EMPTY);
      code.i32(0).set(bounced);
      callBody(function, code);
      code.op(Opcode.RETURN).end();
    }
    callBody(function, code);
    var results = new ArrayList<Integer>();
    signature.results().forEach(type -> results.add(code.newLocal(type)));
    set(results, code);
    code.get(pending);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.call(bouncer(signature.results()));
    set(results, code);
    code.end();
    results.forEach(code::get);
    return code.end().build();
  }

  private void callBody(WasmFunction function, CodeBuilder code) {
    for (int i = 0; i < function.signature().params().size(); i++) {
      code.get(i);
    }
    code.call(body(function));
  }

  private static void set(List<Integer> locals, CodeBuilder code) {
    for (int i = locals.size() - 1; i >= 0; i--) {
      code.set(locals.get(i));
    }
  }

  /** A function's code that forgets first that the trampoline called it. */
  Code forgetting(WasmFunction function) {
    var old = function.code();
    var code = new CodeBuilder(function.signature().params().size(), old.locals(), old.label());
    code.i32(0).set(bounced);
    for (int i = 0; i < old.instructions().size(); i++) {
      code.at(old.offset(i)).emit(old.instructions().get(i));
    }
    return code.build();
  }

  /** A function that does the same and then calls another. */
  WasmFunction guard(WasmFunction function) {
    int params = function.signature().params().size();
    var code = new CodeBuilder(params);
    code.i32(0).set(bounced);
    for (int i = 0; i < params; i++) {
      code.get(i);
    }
    var guard = WasmFunction.defined(function.type(), code.call(function).end().build());
    guard.setName(function.name());
    module.functions().add(guard);
    return guard;
  }

  private WasmFunction bouncer(List<ValueType> results) {
    return bouncers.computeIfAbsent(
        results,
        key -> {
          var type = module.functionType(new FunctionType(List.of(), results));
          var function = WasmFunction.defined(type, null);
          function.setName("mainstay.bounce");
          module.functions().add(function);
          return function;
        });
  }

  /** Adds what was used to the module. */
  void emit() {
    bouncers.forEach((results, function) -> function.setCode(bouncerCode(results)));
    if (!bouncers.isEmpty()) {
      module.globals().add(pending);
    }
    if (!calls.throughTables().isEmpty()) {
      module.globals().add(bounced);
    }
    boolean indirect =
        targets.values().stream().flatMap(List::stream).anyMatch(CallIndirect.class::isInstance);
    if (indirect) {
      module.globals().add(index);
    }
  }

  private Code bouncerCode(List<ValueType> results) {
    var code = new CodeBuilder(0);
    var locals = new ArrayList<Integer>();
    results.forEach(type -> locals.add(code.newLocal(type)));
    int call = code.newLocal(NumberType.I32);
    var again = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(pending).set(call).i32(0).set(pending);
    var known = targets.getOrDefault(results, List.of());
    if (known.isEmpty()) {
      code.op(Opcode.UNREACHABLE);
    } else {
      choose(known, 0, known.size(), call, code);
    }
    set(locals, code);
    code.get(pending).brIf(again).end();
    locals.forEach(code::get);
    return code.end().build();
  }

  /** Calls one of the targets from {@code from} to before {@code to}. */
  private void choose(List<Instruction> known, int from, int to, int call, CodeBuilder code) {
    if (to - from == 1) {
      call(known.get(from), code);
      return;
    }
    int middle = (from + to) >>> 1;
    code.get(call).i32(middle + 1).op(Opcode.I32_LT_U);
    code.begin(Opcode.IF, BlockType.results(results(known.get(from))));
    choose(known, from, middle, call, code);
    code.op(Opcode.ELSE);
    choose(known, middle, to, call, code);
    code.end();
  }

  private static List<ValueType> results(Instruction call) {
    return call instanceof CallIndirect indirect
        ? indirect.type().function().results()
        : ((FunctionAccess) call).function().signature().results();
  }

  private void call(Instruction call, CodeBuilder code) {
    if (call instanceof CallIndirect indirect) {
      code.i32(1).set(bounced);
      push(indirect.type().function().params(), code);
      code.get(index)
          .emit(new CallIndirect(Opcode.CALL_INDIRECT, indirect.type(), indirect.table()));
    } else {
      var function = ((FunctionAccess) call).function();
      push(function.signature().params(), code);
      code.call(body(function));
    }
  }

  private void push(List<ValueType> types, CodeBuilder code) {
    for (int i = 0; i < types.size(); i++) {
      code.get(argument(i, types.get(i)));
      if (!types.get(i).defaultable()) {
        code.op(Opcode.REF_AS_NON_NULL);
      }
    }
  }
}
