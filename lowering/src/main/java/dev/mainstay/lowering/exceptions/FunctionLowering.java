package dev.mainstay.lowering.exceptions;

import dev.mainstay.lowering.analysis.MayThrow;
import dev.mainstay.lowering.analysis.NeverReturning;
import dev.mainstay.lowering.cleanup.BlockTrimmer;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;

/** Lowers the exceptions of one function. */
final class FunctionLowering {
  /** What is known about the module. */
  record Context(
      ExceptionState state, ExceptionObjects objects, MayThrow mayThrow, NeverReturning never) {}

  /** A block that is open, and where an exception goes behind its end. */
  private record Open(Instruction opener, Kind kind, Label outer) {}

  private enum Kind {
    /** No handler, or one that has nothing to do. */
    PLAIN,
    TRY_TABLE,
    TRY,
    DELEGATING
  }

  private final Context context;
  private final ExceptionState state;
  private final WasmFunction function;

  /** Whether the host calls the function, which knows nothing of a pending exception. */
  private final boolean boundary;

  private final Code code;
  private final ControlFlow blocks;
  private final TailPositions tails;

  /** How many instructions before each index can throw. */
  private final int[] throwing;

  /** Where an exception goes that no handler of the function catches. */
  private Label outermost = new Label();

  private boolean outermostUsed;
  private CodeBuilder builder;
  private Label landing = outermost;
  private final Deque<Open> open = new ArrayDeque<>();
  private LegacyHandlers legacy;

  FunctionLowering(Context context, WasmFunction function, boolean boundary) {
    this.context = context;
    state = context.state();
    this.function = function;
    this.boundary = boundary;
    code = function.code();
    blocks = ControlFlow.of(code);
    tails = new TailPositions(code, blocks);
    throwing = new int[code.instructions().size() + 1];
    for (int i = 0; i < throwing.length - 1; i++) {
      throwing[i + 1] = throwing[i] + (context.mayThrow().at(function, i) ? 1 : 0);
    }
    builder = newBuilder();
    legacy = new LegacyHandlers(state, code);
  }

  private CodeBuilder newBuilder() {
    return new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
  }

  /** The code without exceptions. */
  Code lower() {
    if (throwing[throwing.length - 1] == 0 && !hasHandlers()) {
      return code;
    }
    if (!boundary && function.signature().results().isEmpty()) {
      outermost = code.label();
      run(false);
    } else {
      run(false);
      if (outermostUsed) {
        run(true);
      }
    }
    return BlockTrimmer.trim(builder.build(), function.signature().params().size());
  }

  private boolean hasHandlers() {
    return code.instructions().stream()
        .anyMatch(i -> i.opcode() == Opcode.TRY_TABLE || i.opcode() == Opcode.TRY);
  }

  /**
   * Writes the code.
   *
   * @param wrapped whether exceptions that leave the function go to a block around its body
   */
  private void run(boolean wrapped) {
    builder = newBuilder();
    legacy = new LegacyHandlers(state, code);
    landing = outermost;
    if (wrapped) {
      builder.emit(new Block(Opcode.BLOCK, BlockType.EMPTY, outermost));
    }
    var instructions = code.instructions();
    int last = instructions.size() - 1;
    for (int i = 0; i < last; i++) {
      builder.at(code.offset(i));
      i = lower(instructions.get(i), i);
    }
    builder.at(code.offset(last));
    if (wrapped) {
      builder.op(Opcode.RETURN).end();
      if (boundary) {
        state.trap(builder);
      } else {
        for (var result : function.signature().results()) {
          builder.emit(Instruction.zero(result));
          if (!result.defaultable()) {
            // Never a trap: the lowering of objects knows a null that is declared to be none.
            builder.op(Opcode.REF_AS_NON_NULL);
          }
        }
      }
    }
    builder.end();
  }

  /** Lowers an instruction and returns the index of the last one that is done with it. */
  private int lower(Instruction instruction, int index) {
    switch (instruction.opcode()) {
      case BLOCK, LOOP, IF -> {
        builder.emit(instruction);
        open.push(new Open(instruction, Kind.PLAIN, landing));
      }
      case TRY_TABLE -> {
        var tryTable = (TryTable) instruction;
        begin(tryTable, tryTable.type(), index, Kind.TRY_TABLE);
      }
      case TRY -> {
        var block = (Block) instruction;
        int end = blocks.end(index);
        var last = code.instructions().get(end);
        if (last.opcode() == Opcode.DELEGATE) {
          builder.emit(new Block(Opcode.BLOCK, block.type(), block.label()));
          open.push(new Open(instruction, Kind.DELEGATING, landing));
          landing = landingInside(((Branch) last).label());
        } else {
          begin(block, block.type(), index, Kind.TRY);
        }
      }
      case CATCH, CATCH_ALL -> {
        var block = open.getFirst();
        if (block.kind() == Kind.PLAIN) {
          // Nothing is ever caught here: go on at the end.
          return blocks.end(blocks.enclosing(index)) - 1;
        }
        if (index == blocks.separators(blocks.enclosing(index)).get(0)) {
          landing = block.outer();
          leaveBody(block);
        } else {
          legacy.endHandler(builder, ControlFlow.label(block.opener()));
        }
        legacy.beginHandler(builder, instruction, blocks.enclosing(index));
      }
      case END, DELEGATE -> end();
      case THROW -> {
        builder.call(state.thrower(((TagAccess) instruction).tag()));
        goTo(landing);
      }
      case THROW_REF -> {
        context.objects().rethrow(builder);
        goTo(landing);
      }
      case RETHROW -> {
        legacy.rethrow(builder, ((Branch) instruction).label());
        goTo(landing);
      }
      case RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF -> tailCall(instruction, index);
      case CALL, CALL_INDIRECT, CALL_REF -> {
        builder.emit(instruction);
        if (mayThrow(index)) {
          if (context.never().at(function, index)) {
            goTo(landing);
          } else if (!tails.at(index, !boundary)) {
            check();
          }
        }
      }
      default -> {
        builder.emit(instruction);
        if (mayThrow(index)) {
          check();
        }
      }
    }
    return index;
  }

  private boolean mayThrow(int index) {
    return throwing[index + 1] > throwing[index];
  }

  private void begin(Instruction instruction, BlockType type, int index, Kind kind) {
    var parts = blocks.separators(index);
    int bodyEnd = parts.isEmpty() ? blocks.end(index) : parts.get(0);
    builder.emit(new Block(Opcode.BLOCK, type, ControlFlow.label(instruction)));
    if (throwing[bodyEnd] == throwing[index + 1]) {
      open.push(new Open(instruction, Kind.PLAIN, landing));
      return;
    }
    open.push(new Open(instruction, kind, landing));
    landing = new Label();
    builder.emit(new Block(Opcode.BLOCK, new BlockType(type.params(), List.of()), landing));
  }

  /** Ends the body of a block with handlers, which go on from here if they are reached. */
  private void leaveBody(Open block) {
    if (builder.reachable()) {
      builder.br(ControlFlow.label(block.opener()));
    }
    builder.end();
  }

  private void end() {
    var block = open.pop();
    switch (block.kind()) {
      case PLAIN -> {}
      case DELEGATING -> landing = block.outer();
      case TRY_TABLE -> {
        landing = block.outer();
        leaveBody(block);
        dispatch((TryTable) block.opener());
      }
      case TRY -> {
        if (landing != block.outer()) { // a try without any handler
          landing = block.outer();
          leaveBody(block);
          goTo(landing);
        } else if (legacy.endHandlers(builder, ControlFlow.label(block.opener()))) {
          goTo(landing);
        }
      }
    }
    builder.end();
  }

  /** Behind the landing of a {@code try_table}: finds the clause that catches. */
  private void dispatch(TryTable tryTable) {
    var left = new HashSet<>(state.tags());
    for (var clause : tryTable.clauses()) {
      var tag = clause.tag();
      if (tag == null) {
        if (clause.withReference()) {
          context.objects().push(builder, used(landing));
        } else {
          state.settle(builder);
          state.tags().forEach(each -> state.clear(each, builder));
        }
        builder.br(clause.label());
        return;
      }
      if (!left.remove(tag)) {
        continue;
      }
      if (!left.isEmpty()) {
        builder.get(state.pending()).i32(state.number(tag)).op(Opcode.I32_EQ);
        builder.begin(Opcode.IF, BlockType.EMPTY);
      }
      state.push(tag, builder);
      if (clause.withReference()) {
        context.objects().push(builder, used(landing));
      } else {
        state.clear(tag, builder);
        state.settle(builder);
      }
      builder.br(clause.label());
      if (left.isEmpty()) {
        return;
      }
      builder.end();
    }
    goTo(landing);
  }

  /** In a boundary function a tail call becomes a call: something is left to be done behind it. */
  private void tailCall(Instruction instruction, int index) {
    if (!boundary || !mayThrow(index)) {
      builder.emit(instruction);
      return;
    }
    if (instruction instanceof FunctionAccess call) {
      builder.call(call.function());
    } else if (instruction instanceof CallIndirect call) {
      builder.emit(new CallIndirect(Opcode.CALL_INDIRECT, call.type(), call.table()));
    } else {
      builder.emit(new TypeAccess(Opcode.CALL_REF, ((TypeAccess) instruction).type()));
    }
    builder.get(state.pending()).brIf(used(outermost)).op(Opcode.RETURN);
  }

  private void check() {
    builder.get(state.pending()).brIf(used(landing));
  }

  private void goTo(Label target) {
    if (builder.reachable()) {
      builder.br(used(target));
    }
  }

  private Label used(Label target) {
    outermostUsed |= target == outermost && builder.reachable();
    return target;
  }

  /** Where an exception goes that is thrown inside a block, but outside the blocks in it. */
  private Label landingInside(Label label) {
    var inner = landing;
    for (var block : open) {
      if (ControlFlow.label(block.opener()) == label) {
        return inner;
      }
      inner = block.outer();
    }
    return outermost;
  }
}
