package dev.mainstay.lowering.exceptions;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds an exception while it is on its way: a global with the number of its tag, and one
 * global for each of the values that it carries. Where a value is a reference its global can be
 * null, and is, while no exception is on its way.
 */
final class ExceptionState {
  private final WasmModule module;
  private final Throwing throwing;
  private final @Nullable WasmFunction uncaught;
  private final WasmGlobal pending;
  private final Map<WasmTag, List<WasmGlobal>> payloads = new LinkedHashMap<>();
  private final Map<WasmTag, WasmFunction> throwers = new LinkedHashMap<>();

  ExceptionState(WasmModule module, Throwing throwing, @Nullable WasmFunction uncaught) {
    this.module = module;
    this.throwing = throwing;
    this.uncaught = uncaught;
    pending = global(NumberType.I32, "mainstay.pending");
    for (var tag : module.tags()) {
      var values = new ArrayList<WasmGlobal>();
      for (var type : tag.type().function().params()) {
        values.add(
            global(
                type instanceof ReferenceType reference ? reference.asNullable() : type,
                "mainstay.payload"));
      }
      payloads.put(tag, List.copyOf(values));
    }
  }

  private WasmGlobal global(ValueType type, String name) {
    var global =
        WasmGlobal.defined(type, true, new ConstantExpression(List.of(Instruction.zero(type))));
    global.setName(name);
    module.globals().add(global);
    return global;
  }

  WasmModule module() {
    return module;
  }

  /** What throws besides what the code shows. */
  Throwing throwing() {
    return throwing;
  }

  /** Zero, or the number of the tag of the exception that is on its way. */
  WasmGlobal pending() {
    return pending;
  }

  /** All tags of the module. */
  List<WasmTag> tags() {
    return List.copyOf(payloads.keySet());
  }

  /** A tag's number, from 1. */
  int number(WasmTag tag) {
    return tags().indexOf(tag) + 1;
  }

  /** The globals for the values that a tag's exceptions carry. */
  List<WasmGlobal> payload(WasmTag tag) {
    return requireNonNull(payloads.get(tag));
  }

  /** The globals for the values of all tags. */
  List<WasmGlobal> payload() {
    return payloads.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The function that throws: it takes the values, and from its return on an exception is on its
   * way. It changes nothing if one is already: so what computes the values need not be checked.
   */
  WasmFunction thrower(WasmTag tag) {
    return throwers.computeIfAbsent(
        tag,
        t -> {
          var params = tag.type().function().params();
          var code = new CodeBuilder(params.size());
          code.get(pending).brIf(code.label());
          for (int i = 0; i < params.size(); i++) {
            code.get(i).set(payload(tag).get(i));
          }
          code.i32(number(tag)).set(pending).end();
          return add("mainstay.throw", new FunctionType(params, List.of()), code);
        });
  }

  /** Adds a function to the module. */
  WasmFunction add(String name, FunctionType type, CodeBuilder code) {
    var function = WasmFunction.defined(module.functionType(type), code.build());
    function.setName(name);
    module.functions().add(function);
    return function;
  }

  /** Puts the values of a caught exception on the stack. */
  void push(WasmTag tag, CodeBuilder code) {
    var params = tag.type().function().params();
    for (int i = 0; i < params.size(); i++) {
      code.get(payload(tag).get(i));
      if (!params.get(i).defaultable()) {
        code.op(Opcode.REF_AS_NON_NULL);
      }
    }
  }

  /** Forgets the references that exceptions of a tag carried, so that they keep nothing alive. */
  void clear(WasmTag tag, CodeBuilder code) {
    for (var value : payload(tag)) {
      if (value.type().isReference()) {
        code.emit(Instruction.zero(value.type())).set(value);
      }
    }
  }

  /** Ends the exception's way. */
  void settle(CodeBuilder code) {
    code.i32(0).set(pending);
  }

  /** Ends the exception's way at the host, with a trap. */
  void trap(CodeBuilder code) {
    settle(code);
    if (uncaught != null) {
      code.call(uncaught);
    }
    code.op(Opcode.UNREACHABLE);
  }
}
