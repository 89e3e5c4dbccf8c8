package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.checks.JavaChecks;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops what is written to fields that nobody reads, and with it whatever is alive for that alone:
 * TeaVM describes each class with functions and tables of which most programs never ask. A field
 * that is not used at all then gets no room in its objects.
 *
 * <p>To be run on a module of the proposal, and to be followed by the removal of what has become
 * unreachable; then there may be more.
 */
public final class UnreadFields {
  private final FieldReads reads;
  private final boolean trusted;

  private UnreadFields(FieldReads reads, boolean trusted) {
    this.reads = reads;
    this.trusted = trusted;
  }

  /**
   * Drops the values.
   *
   * @return whether there were any
   */
  public static boolean run(WasmModule module) {
    var equality = new Subtyping(module).equality();
    var fields =
        new UnreadFields(
            FieldReads.of(module, equality::canonical), JavaChecks.throwsOwnErrors(module));
    boolean changed = false;
    for (var function : module.functions()) {
      if (function.hasCode() && function.code().instructions().stream().anyMatch(fields::drops)) {
        fields.rewrite(function);
        changed = true;
      }
    }
    return changed;
  }

  private boolean drops(Instruction instruction) {
    return instruction instanceof FieldAccess access
        && access.opcode() == Opcode.STRUCT_SET
        && !reads.contains(access.type(), access.field());
  }

  private void rewrite(WasmFunction function) {
    var code = function.code();
    var instructions = new ArrayList<Instruction>();
    var offsets = new ArrayList<Integer>();
    for (int i = 0; i < code.instructions().size(); i++) {
      var instruction = code.instructions().get(i);
      if (drops(instruction)) {
        drop(instructions, offsets, code.offset(i));
      } else {
        instructions.add(instruction);
        offsets.add(code.offset(i));
      }
    }
    function.setCode(
        new Code(
            code.locals(),
            code.label(),
            instructions,
            offsets.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** The value and the object below it go; null traps, unless the module checks for it itself. */
  private void drop(List<Instruction> instructions, List<Integer> offsets, int offset) {
    boolean value = takeBack(instructions, offsets);
    if (!value) {
      add(Opcode.DROP, instructions, offsets, offset);
    }
    if (trusted && value && takeBack(instructions, offsets)) {
      return;
    }
    if (!trusted) {
      add(Opcode.REF_AS_NON_NULL, instructions, offsets, offset);
    }
    add(Opcode.DROP, instructions, offsets, offset);
  }

  private static void add(
      Opcode opcode, List<Instruction> instructions, List<Integer> offsets, int offset) {
    instructions.add(new Simple(opcode));
    offsets.add(offset);
  }

  /** Removes the last instruction if all that it does is to push a value. */
  private static boolean takeBack(List<Instruction> instructions, List<Integer> offsets) {
    if (instructions.isEmpty()) {
      return false;
    }
    int last = instructions.size() - 1;
    switch (instructions.get(last).opcode()) {
      case LOCAL_GET,
          GLOBAL_GET,
          I32_CONST,
          I64_CONST,
          F32_CONST,
          F64_CONST,
          REF_NULL,
          REF_FUNC -> {
        instructions.remove(last);
        offsets.remove(last);
        return true;
      }
      default -> {
        return false;
      }
    }
  }
}
