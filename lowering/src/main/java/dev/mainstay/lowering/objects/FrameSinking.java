package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.Flow;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.I64Const;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmGlobal;
import java.util.BitSet;
import java.util.List;

/**
 * Takes a function's frame later, where only some ways through the function need one: those on
 * which a slot is written, or something is called that returns while a parameter is to be kept. On
 * the others the stack pointer is read once, and put back as it was.
 *
 * <p>Works on lowered code, whose frame is as {@link Frame} makes it.
 */
final class FrameSinking {
  /** The frame is taken by this many instructions. */
  private static final int PROLOGUE = 5;

  /** An address, a value and where it goes. */
  private static final int STORE = 3;

  private final Code code;
  private final List<Instruction> instructions;
  private final WasmGlobal stackPointer;
  private final ControlFlow blocks;
  private final Flow flow;
  private final int frame;

  /** Where the stores before the frame is taken begin that can be made later as well. */
  private final BitSet early = new BitSet();

  /** Where the frame is given back. */
  private final BitSet epilogues = new BitSet();

  private FrameSinking(Code code, WasmGlobal stackPointer, int frame) {
    this.code = code;
    this.stackPointer = stackPointer;
    this.frame = frame;
    instructions = code.instructions();
    blocks = ControlFlow.of(code);
    flow = new Flow(code);
  }

  /**
   * Rewrites lowered code.
   *
   * @param params how many parameters the function has
   */
  static Code run(Code code, int params, WasmGlobal stackPointer) {
    var instructions = code.instructions();
    if (instructions.size() > PROLOGUE
        && isPointer(instructions.get(0), Opcode.GLOBAL_GET, stackPointer)
        && instructions.get(1) instanceof I32Const size
        && instructions.get(3) instanceof LocalAccess frame
        && isPointer(instructions.get(4), Opcode.GLOBAL_SET, stackPointer)) {
      var sinking = new FrameSinking(code, stackPointer, frame.local());
      int place = sinking.place();
      if (place > PROLOGUE && sinking.isAvoidable(place)) {
        return sinking.rewrite(params, size.value(), place);
      }
    }
    return code;
  }

  private static boolean isPointer(Instruction instruction, Opcode opcode, WasmGlobal pointer) {
    return instruction instanceof GlobalAccess access
        && access.opcode() == opcode
        && access.global() == pointer;
  }

  private boolean isFrame(int i) {
    return instructions.get(i) instanceof LocalAccess access && access.local() == frame;
  }

  /** Where the frame can be taken at the latest: before an instruction; -1 if nothing needs it. */
  private int place() {
    var needs = new BitSet();
    boolean called = false;
    boolean stored = false;
    for (int i = PROLOGUE; i < instructions.size(); i++) {
      if (isFrame(i)) {
        if (isGivenBack(i)) {
          epilogues.set(i);
        } else if (needs.isEmpty() && (isCleared(i) || (!called && isStored(i)))) {
          early.set(i);
          stored |= isStored(i);
        } else {
          needs.set(i);
        }
      } else if (CallGraph.isCall(instructions.get(i)) && !leaves(i)) {
        called = true;
        needs.set(i, stored);
      }
    }
    if (needs.isEmpty()) {
      return -1;
    }
    int block = common(needs.nextSetBit(0), needs.length() - 1);
    for (int outer = block; outer >= 0; outer = blocks.enclosing(outer)) {
      if (instructions.get(outer).opcode() == Opcode.LOOP) {
        block = blocks.enclosing(outer);
      }
    }
    int place = inBlock(needs.nextSetBit(0), block);
    return unconditional(place) && undisturbed(place) ? place : -1;
  }

  /**
   * Whether what is stored early is stored on every way to a place: one of two branches, made on
   * both ways, would overwrite what the other has stored.
   */
  private boolean unconditional(int place) {
    for (int i = early.nextSetBit(0); i >= 0; i = early.nextSetBit(i + 1)) {
      int block = blocks.enclosing(i);
      if (block >= 0 && (place > blocks.end(block) || separated(block, i, place))) {
        return false;
      }
    }
    return true;
  }

  private boolean isGivenBack(int i) {
    return instructions.get(i + 1) instanceof I32Const
        && instructions.get(i + 2).opcode() == Opcode.I32_ADD
        && isPointer(instructions.get(i + 3), Opcode.GLOBAL_SET, stackPointer);
  }

  /** Whether slots are made null. */
  private boolean isCleared(int i) {
    return isStore(i)
        && (instructions.get(i + 1).equals(new I32Const(0))
            || instructions.get(i + 1).equals(new I64Const(0)));
  }

  /** Whether a slot is written with a local. */
  private boolean isStored(int i) {
    return isStore(i) && instructions.get(i + 1).opcode() == Opcode.LOCAL_GET;
  }

  private boolean isStore(int i) {
    return instructions.get(i + 2).opcode() == Opcode.I32_STORE
        || instructions.get(i + 2).opcode() == Opcode.I64_STORE;
  }

  /** Whether nothing that is stored early is given another value before a place. */
  private boolean undisturbed(int place) {
    for (int i = early.nextSetBit(0); i >= 0; i = early.nextSetBit(i + 1)) {
      if (instructions.get(i + 1) instanceof LocalAccess value) {
        for (int k = i + STORE; k < place; k++) {
          if (instructions.get(k) instanceof LocalAccess access
              && access.opcode() != Opcode.LOCAL_GET
              && access.local() == value.local()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The innermost part of a block that two instructions are in, as the block's start. */
  private int common(int first, int last) {
    int block = blocks.enclosing(first);
    while (block >= 0 && (last > blocks.end(block) || separated(block, first, last))) {
      block = blocks.enclosing(block);
    }
    return block;
  }

  private boolean separated(int block, int first, int last) {
    return blocks.separators(block).stream().anyMatch(at -> at > first && at < last);
  }

  /** The start of what contains an instruction and lies in a block itself. */
  private int inBlock(int instruction, int block) {
    int at = instruction;
    while (blocks.enclosing(at) != block) {
      at = blocks.enclosing(at);
    }
    return at;
  }

  /**
   * Whether a call, or the one behind it, is followed by a branch to where nothing is done any more
   * but to leave the function.
   */
  private boolean leaves(int call) {
    int i = call + 1;
    while (instructions.get(i).opcode() == Opcode.CALL) {
      i++;
    }
    return instructions.get(i) instanceof Branch branch
        && branch.opcode() == Opcode.BR
        && isTail(flow.target(branch.label()));
  }

  private boolean isTail(int from) {
    if (instructions.get(from).opcode() == Opcode.LOOP) {
      return false;
    }
    for (int i = from; i < instructions.size(); i++) {
      switch (instructions.get(i).opcode()) {
        case END, LOCAL_GET, I32_CONST, I64_CONST, F32_CONST, F64_CONST, I32_ADD, GLOBAL_SET -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether there is a way through the function that does not come to a place. */
  private boolean isAvoidable(int place) {
    for (int i = PROLOGUE; i < place; i++) {
      switch (instructions.get(i).opcode()) {
        case IF, BR_IF, BR_TABLE -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private Code rewrite(int params, int size, int place) {
    var out = new CodeBuilder(params, code.locals(), code.label());
    int pointer = out.newLocal(NumberType.I32);
    out.at(code.offset(0)).get(stackPointer).set(pointer);
    for (int i = PROLOGUE; i < instructions.size(); i++) {
      out.at(code.offset(i));
      if (i == place) {
        out.get(pointer).i32(size).op(Opcode.I32_SUB).tee(frame).set(stackPointer);
        early.stream().forEach(at -> instructions.subList(at, at + STORE).forEach(out::emit));
      }
      if (early.get(i)) {
        i += STORE - 1;
      } else if (epilogues.get(i)) {
        out.get(pointer).set(stackPointer);
        i += 3;
      } else {
        out.emit(instructions.get(i));
      }
    }
    return out.build();
  }
}
