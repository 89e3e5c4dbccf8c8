package dev.mainstay.wasm.code;

import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.I64Const;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Instruction.MemoryAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the code of a function. Instructions that can never run, because they stand behind an
 * unconditional branch, are left out; blocks that begin there with them.
 *
 * <p>Every instruction is noted with the offset in the file that was read which {@link #at} named
 * last, so that traps and errors can be traced back through all passes.
 */
public final class CodeBuilder {
  private final int params;
  private final Label label;
  private final List<ValueType> locals = new ArrayList<>();
  private final List<Instruction> instructions = new ArrayList<>();
  private final Deque<Label> open = new ArrayDeque<>();
  private int[] offsets = new int[64];
  private int offset = -1;

  /** Whether the place reached by now can be reached when the code runs. */
  private boolean reachable = true;

  /** How many blocks were begun in unreachable code and left out. */
  private int skippedBlocks;

  /**
   * Code for a function.
   *
   * @param params how many parameters it has
   * @param locals the types of the locals that it has already
   * @param label the label of the function's body
   */
  public CodeBuilder(int params, List<ValueType> locals, Label label) {
    this.params = params;
    this.label = label;
    this.locals.addAll(locals);
  }

  /** Code for a new function without locals. */
  public CodeBuilder(int params) {
    this(params, List.of(), new Label());
  }

  /** The label of the function's body. */
  public Label label() {
    return label;
  }

  /** A new local of a type. */
  public int newLocal(ValueType type) {
    locals.add(type);
    return params + locals.size() - 1;
  }

  /** Says where in the file that was read the following instructions come from; -1 for nowhere. */
  public CodeBuilder at(int fileOffset) {
    offset = fileOffset;
    return this;
  }

  /** Whether the next instruction can ever run. */
  public boolean reachable() {
    return reachable;
  }

  /** The instructions so far; a live view. */
  public List<Instruction> instructions() {
    return instructions;
  }

  /** Adds an instruction. */
  public CodeBuilder emit(Instruction instruction) {
    switch (instruction.opcode()) {
      case BLOCK, LOOP, IF, TRY, TRY_TABLE -> begin(instruction);
      case ELSE, CATCH, CATCH_ALL -> {
        if (skippedBlocks == 0) {
          add(instruction);
          reachable = true;
        }
      }
      case END -> {
        if (skippedBlocks > 0) {
          skippedBlocks--;
        } else {
          add(instruction);
          reachable = true;
          open.poll();
        }
      }
      case DELEGATE -> {
        if (skippedBlocks > 0) {
          skippedBlocks--;
        } else {
          add(instruction);
          reachable = true;
          open.poll();
        }
      }
      default -> {
        if (reachable) {
          add(instruction);
          reachable = !endsFlow(instruction.opcode());
        }
      }
    }
    return this;
  }

  private void begin(Instruction block) {
    if (!reachable) {
      skippedBlocks++;
      return;
    }
    add(block);
    open.push(block instanceof Block b ? b.label() : ((TryTable) block).label());
  }

  private void add(Instruction instruction) {
    if (instructions.size() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[instructions.size()] = offset;
    instructions.add(instruction);
  }

  /** Whether control never goes on behind an instruction. */
  public static boolean endsFlow(Opcode opcode) {
    return switch (opcode) {
      case UNREACHABLE,
          BR,
          BR_TABLE,
          RETURN,
          RETURN_CALL,
          RETURN_CALL_INDIRECT,
          RETURN_CALL_REF,
          THROW,
          THROW_REF,
          RETHROW ->
          true;
      default -> false;
    };
  }

  /** An instruction without operands. */
  public CodeBuilder op(Opcode opcode) {
    return emit(new Simple(opcode));
  }

  /** {@code i32.const}. */
  public CodeBuilder i32(int value) {
    return emit(new I32Const(value));
  }

  /** {@code i64.const}. */
  public CodeBuilder i64(long value) {
    return emit(new I64Const(value));
  }

  /** {@code local.get}. */
  public CodeBuilder get(int local) {
    return emit(new LocalAccess(Opcode.LOCAL_GET, local));
  }

  /** {@code local.set}. */
  public CodeBuilder set(int local) {
    return emit(new LocalAccess(Opcode.LOCAL_SET, local));
  }

  /** {@code local.tee}. */
  public CodeBuilder tee(int local) {
    return emit(new LocalAccess(Opcode.LOCAL_TEE, local));
  }

  /** {@code global.get}. */
  public CodeBuilder get(WasmGlobal global) {
    return emit(new GlobalAccess(Opcode.GLOBAL_GET, global));
  }

  /** {@code global.set}. */
  public CodeBuilder set(WasmGlobal global) {
    return emit(new GlobalAccess(Opcode.GLOBAL_SET, global));
  }

  /** {@code call}. */
  public CodeBuilder call(WasmFunction function) {
    return emit(new FunctionAccess(Opcode.CALL, function));
  }

  /** A load or store with an offset, aligned as naturally as {@code alignment} allows. */
  public CodeBuilder access(Opcode opcode, WasmMemory memory, int alignment, int byteOffset) {
    return emit(
        new MemoryAccess(
            opcode,
            memory,
            Math.min(alignment, opcode.naturalAlignment()),
            Integer.toUnsignedLong(byteOffset)));
  }

  /** Begins a {@code block}, {@code loop} or {@code if} and returns its label. */
  public Label begin(Opcode opcode, BlockType type) {
    var blockLabel = new Label();
    emit(new Block(opcode, type, blockLabel));
    return blockLabel;
  }

  /** {@code end}, also that of the function itself. */
  public CodeBuilder end() {
    return op(Opcode.END);
  }

  /** {@code br}. */
  public CodeBuilder br(Label target) {
    return emit(new Branch(Opcode.BR, target));
  }

  /** {@code br_if}. */
  public CodeBuilder brIf(Label target) {
    return emit(new Branch(Opcode.BR_IF, target));
  }

  /** The labels of the blocks that are open, innermost first. */
  public Iterable<Label> open() {
    return open;
  }

  /**
   * Takes back a {@code local.get} that was the last thing added, and returns its local; -1 if
   * something else was.
   */
  public int takeLocalGet() {
    if (!reachable || instructions.isEmpty()) {
      return -1;
    }
    int last = instructions.size() - 1;
    if (instructions.get(last) instanceof LocalAccess access
        && access.opcode() == Opcode.LOCAL_GET) {
      instructions.remove(last);
      return access.local();
    }
    return -1;
  }

  /**
   * Takes back the last thing added if it pushes a local or a constant and does nothing else; null
   * if it does not.
   */
  public @Nullable Instruction takeSimple() {
    if (!reachable || instructions.isEmpty()) {
      return null;
    }
    return switch (instructions.get(instructions.size() - 1).opcode()) {
      case LOCAL_GET, I32_CONST, I64_CONST, F32_CONST, F64_CONST, REF_NULL, REF_FUNC ->
          instructions.remove(instructions.size() - 1);
      default -> null;
    };
  }

  /** The code; its last instruction is the function's {@code end}. */
  public Code build() {
    return new Code(locals, label, instructions, Arrays.copyOf(offsets, instructions.size()));
  }
}
