package dev.mainstay.lowering.exceptions;

import static java.util.Objects.requireNonNull;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmTag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The handlers of the older encoding, {@code catch} and {@code catch_all}, one function's: they
 * stand behind the landing of their {@code try}, each but {@code catch_all} in an {@code if}. Where
 * a handler throws its exception again, it keeps it in locals.
 */
final class LegacyHandlers {
  /** The locals that hold a caught exception: its tag's number, and its values. */
  private record Kept(int number, Map<WasmGlobal, Integer> values) {}

  private final ExceptionState state;
  private final Code code;

  /** The blocks whose handlers throw their exception again. */
  private final Set<Label> rethrown = new HashSet<>();

  private final Map<Label, Kept> kept = new HashMap<>();

  /** Whether the handler that is open last in a block is {@code catch_all}. */
  private final Map<Label, Boolean> catchesAll = new HashMap<>();

  LegacyHandlers(ExceptionState state, Code code) {
    this.state = state;
    this.code = code;
    for (var instruction : code.instructions()) {
      if (instruction.opcode() == Opcode.RETHROW) {
        rethrown.add(((Branch) instruction).label());
      }
    }
  }

  /**
   * Begins a handler: asks for the tag, and puts the exception's values on the stack.
   *
   * @param handler {@code catch} or {@code catch_all}
   * @param opener where its {@code try} stands
   */
  void beginHandler(CodeBuilder builder, Instruction handler, int opener) {
    var label = ControlFlow.label(code.instructions().get(opener));
    List<WasmTag> tags;
    if (handler instanceof TagAccess access) {
      catchesAll.put(label, false);
      tags = List.of(access.tag());
      builder.get(state.pending()).i32(state.number(access.tag())).op(Opcode.I32_EQ);
      builder.begin(Opcode.IF, BlockType.EMPTY);
    } else {
      catchesAll.put(label, true);
      tags = state.tags();
    }
    if (rethrown.contains(label)) {
      keep(builder, label, tags);
    }
    if (handler instanceof TagAccess access) {
      state.push(access.tag(), builder);
    }
    tags.forEach(tag -> state.clear(tag, builder));
    state.settle(builder);
  }

  private void keep(CodeBuilder builder, Label label, List<WasmTag> tags) {
    var locals = new LinkedHashMap<WasmGlobal, Integer>();
    for (var tag : tags) {
      for (var value : state.payload(tag)) {
        int local = builder.newLocal(value.type());
        builder.get(value).set(local);
        locals.put(value, local);
      }
    }
    int number = builder.newLocal(NumberType.I32);
    builder.get(state.pending()).set(number);
    kept.put(label, new Kept(number, locals));
  }

  /** Ends the handler that is open last in a block, and goes on behind the block. */
  void endHandler(CodeBuilder builder, Label label) {
    if (builder.reachable()) {
      builder.br(label);
    }
    builder.end();
  }

  /**
   * Ends the last handler of a block.
   *
   * @return whether exceptions are left that no handler of the block catches
   */
  boolean endHandlers(CodeBuilder builder, Label label) {
    if (requireNonNull(catchesAll.get(label))) {
      return false;
    }
    endHandler(builder, label);
    return true;
  }

  /** Sends the exception that a block's handler caught on its way again. */
  void rethrow(CodeBuilder builder, Label label) {
    var exception = kept.get(label);
    if (exception == null) {
      // The handler itself is unreachable, so this is too.
      builder.op(Opcode.UNREACHABLE);
      return;
    }
    exception.values().forEach((value, local) -> builder.get(local).set(value));
    builder.get(exception.number()).set(state.pending());
  }
}
