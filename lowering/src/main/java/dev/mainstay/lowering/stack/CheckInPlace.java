package dev.mainstay.lowering.stack;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the check of the shadow stack in the place of its calls, with which functions that can recur
 * begin:
 *
 * <pre>
 * call $check                 →  local.get frame; i32.const limit; i32.lt_u; if
 * global.get $pending              call $overflow; br exit
 * br_if exit                     end
 * </pre>
 *
 * <p>It stands where the frame is taken, be that later than at the start. A function that turned
 * out to need no frame does not fill the stack, and checks nothing.
 *
 * <p>To be run on a module of numbers.
 */
public final class CheckInPlace {
  private final WasmFunction check;
  private final WasmGlobal stackPointer;
  private final int limit;
  private final @Nullable WasmFunction overflow;

  private CheckInPlace(
      WasmFunction check, WasmGlobal stackPointer, int limit, @Nullable WasmFunction overflow) {
    this.check = check;
    this.stackPointer = stackPointer;
    this.limit = limit;
    this.overflow = overflow;
  }

  /**
   * Rewrites the functions of a module in place.
   *
   * @param check what is called, with its code: it compares the stack pointer to the limit
   * @param pending the global that says that an exception is on its way
   * @param overflow what the check calls when the stack is full; null if it traps
   */
  public static void run(
      WasmModule module,
      WasmFunction check,
      @Nullable WasmGlobal pending,
      @Nullable WasmFunction overflow) {
    var instructions = check.code().instructions();
    if (instructions.get(0) instanceof GlobalAccess pointer
        && instructions.get(1) instanceof I32Const limit) {
      var pass = new CheckInPlace(check, pointer.global(), limit.value(), overflow);
      module.functions().stream()
          .filter(function -> function.hasCode() && function != check)
          .forEach(function -> pass.rewrite(function, pending));
    } else {
      throw new IllegalArgumentException("the check does not compare the stack pointer");
    }
  }

  private void rewrite(WasmFunction function, @Nullable WasmGlobal pending) {
    var code = function.code();
    var instructions = code.instructions();
    int call = indexOfCheck(instructions);
    if (call < 0) {
      return;
    }
    boolean branches = overflow != null && isBranchOn(pending, instructions, call + 1);
    int behind = branches ? call + 3 : call + 1;
    int taken = frameTaken(instructions);
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    copy(code, 0, call, out);
    if (taken > call) {
      copy(code, behind, taken + 1, out);
      behind = taken + 1;
    }
    if (taken >= 0) {
      out.get(((LocalAccess) instructions.get(taken - 1)).local());
      out.i32(limit).op(Opcode.I32_LT_U).begin(Opcode.IF, BlockType.EMPTY);
      if (overflow == null) {
        out.op(Opcode.UNREACHABLE);
      } else {
        out.call(overflow);
      }
      if (branches) {
        // It never returns without an exception.
        out.br(((Branch) instructions.get(call + 2)).label());
      }
      out.end();
    }
    copy(code, behind, instructions.size(), out);
    function.setCode(out.build());
  }

  private static boolean isBranchOn(
      @Nullable WasmGlobal flag, List<Instruction> instructions, int index) {
    return instructions.get(index) instanceof GlobalAccess access
        && access.global() == flag
        && instructions.get(index + 1) instanceof Branch branch
        && branch.opcode() == Opcode.BR_IF;
  }

  private static void copy(Code code, int from, int to, CodeBuilder out) {
    for (int i = from; i < to; i++) {
      out.at(code.offset(i)).emit(code.instructions().get(i));
    }
  }

  private int indexOfCheck(List<Instruction> instructions) {
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof FunctionAccess access
          && access.opcode() == Opcode.CALL
          && access.function() == check) {
        return i;
      }
    }
    return -1;
  }

  /** Where the frame is taken, by the instruction that moves the stack pointer; -1 if none is. */
  private int frameTaken(List<Instruction> instructions) {
    for (int i = 1; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof GlobalAccess access
          && access.opcode() == Opcode.GLOBAL_SET
          && access.global() == stackPointer
          && instructions.get(i - 1).opcode() == Opcode.LOCAL_TEE) {
        return i;
      }
    }
    return -1;
  }
}
