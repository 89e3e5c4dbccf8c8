package dev.mainstay.lowering.control;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks of compiled Java, each as one compare and one {@code if} that holds what throws:
 *
 * <pre>
 * block (param r) (result r)                     local.tee; ref.is_null
 *   br_on_non_null 0; (throw)                →   if; (throw); end
 * end                                            local.get
 *
 * block
 *   block
 *     (index); i32.const 0; i32.lt_s; br_if 0    (index); (array); array.len; i32.ge_u
 *     (index); (array); array.len                if; (throw); end
 *     i32.lt_s; br_if 1
 *   end
 *   (throw)
 * end
 * </pre>
 *
 * The second holds because no array here has 2<sup>31</sup> elements. For modules whose accesses
 * are trusted: what is evaluated earlier than before must not trap.
 */
final class CheckShapes {
  private final List<Instruction> instructions;
  private final ControlFlow blocks;
  private final LabelUses uses;
  private final Edits edits;

  private CheckShapes(WasmFunction function) {
    instructions = function.code().instructions();
    blocks = ControlFlow.of(function.code());
    uses = new LabelUses(instructions);
    edits = new Edits(function);
  }

  /** Rewrites the checks of a function. */
  static void run(WasmFunction function) {
    var shapes = new CheckShapes(function);
    for (int i = 0; i + 1 < shapes.instructions.size(); i++) {
      if (shapes.instructions.get(i) instanceof Block block && block.opcode() == Opcode.BLOCK) {
        shapes.nullCheck(i, block);
        shapes.boundsCheck(i, block);
      }
    }
    shapes.edits.apply();
  }

  private void nullCheck(int start, Block block) {
    var type = block.type();
    int end = blocks.end(start);
    if (start == 0
        || type.params().size() != 1
        || type.results().size() != 1
        || !(type.params().get(0) instanceof ReferenceType param)
        || !(type.results().get(0) instanceof ReferenceType result)
        || !branches(start + 1, Opcode.BR_ON_NON_NULL, block.label())
        || uses.of(block.label()).size() != 1
        || !CodeBuilder.endsFlow(instructions.get(end - 1).opcode())
        || edits.touched(start - 1)) {
      return;
    }
    var reference = new ArrayList<Instruction>();
    int local = known(instructions.get(start - 1));
    if (local < 0) {
      local = edits.newLocal(param.asNullable());
      reference.add(new LocalAccess(Opcode.LOCAL_TEE, local));
    }
    reference.add(new Simple(Opcode.REF_IS_NULL));
    edits.replace(start, reference);
    edits.replace(start + 1, List.of(new Block(Opcode.IF, BlockType.EMPTY, block.label())));
    var behind = new ArrayList<Instruction>();
    behind.add(instructions.get(end));
    behind.add(new LocalAccess(Opcode.LOCAL_GET, local));
    if (!result.nullable()) {
      behind.add(new Simple(Opcode.REF_AS_NON_NULL));
    }
    edits.replace(end, behind);
  }

  /** The local that holds what an instruction leaves on the stack, with that type; -1 if none. */
  private int known(Instruction instruction) {
    return instruction instanceof LocalAccess access && access.opcode() != Opcode.LOCAL_SET
        ? access.local()
        : -1;
  }

  private void boundsCheck(int start, Block outer) {
    if (!outer.type().equals(BlockType.EMPTY)
        || start + 6 >= instructions.size()
        || !(instructions.get(start + 1) instanceof Block inner)
        || inner.opcode() != Opcode.BLOCK
        || !inner.type().equals(BlockType.EMPTY)
        || !isIndex(instructions.get(start + 2))
        || !instructions.get(start + 3).equals(new I32Const(0))
        || instructions.get(start + 4).opcode() != Opcode.I32_LT_S
        || !branches(start + 5, Opcode.BR_IF, inner.label())
        || uses.of(inner.label()).size() != 1
        || !instructions.get(start + 6).equals(instructions.get(start + 2))) {
      return;
    }
    int innerEnd = blocks.end(start + 1);
    int at = start + 7;
    while (at < innerEnd && isArray(instructions.get(at).opcode())) {
      at++;
    }
    if (at + 3 != innerEnd
        || instructions.get(at).opcode() != Opcode.ARRAY_LEN
        || instructions.get(at + 1).opcode() != Opcode.I32_LT_S
        || !branches(at + 2, Opcode.BR_IF, outer.label())) {
      return;
    }
    for (int i = start; i < start + 6; i++) {
      edits.remove(i);
    }
    edits.replace(at + 1, List.of(new Simple(Opcode.I32_GE_U)));
    edits.replace(at + 2, List.of(new Block(Opcode.IF, BlockType.EMPTY, outer.label())));
    edits.remove(innerEnd);
  }

  private static boolean isIndex(Instruction instruction) {
    return instruction.opcode() == Opcode.LOCAL_GET || instruction.opcode() == Opcode.I32_CONST;
  }

  /** What an array is read by, with nothing that has an effect. */
  private static boolean isArray(Opcode opcode) {
    return switch (opcode) {
      case LOCAL_GET, GLOBAL_GET, STRUCT_GET, REF_CAST, REF_AS_NON_NULL -> true;
      default -> false;
    };
  }

  private boolean branches(int i, Opcode opcode, Label label) {
    return instructions.get(i) instanceof Branch branch
        && branch.opcode() == opcode
        && branch.label() == label;
  }
}
