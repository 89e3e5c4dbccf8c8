package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Encodes the code of functions: counts labels' depths, and locals of one type together. */
final class CodeWriter {
  private final Indices indices;
  private final TypeWriter types;
  private final InstructionWriter instructions;

  CodeWriter(Indices indices, TypeWriter types, InstructionWriter instructions) {
    this.indices = indices;
    this.types = types;
    this.instructions = instructions;
  }

  void write(WasmFunction function, BinaryOutput out) {
    indices.at(() -> "function " + function);
    var code = function.code();
    var body = new BinaryOutput();
    locals(code.locals(), body);
    new Body(function, code, body).write();
    out.sized(body);
  }

  private void locals(List<ValueType> locals, BinaryOutput out) {
    int groups = 0;
    for (int i = 0; i < locals.size(); i = endOfRun(locals, i)) {
      groups++;
    }
    out.u32(groups);
    for (int i = 0; i < locals.size(); i = endOfRun(locals, i)) {
      out.u32(endOfRun(locals, i) - i);
      types.value(locals.get(i), out);
    }
  }

  private static int endOfRun(List<ValueType> locals, int start) {
    int end = start + 1;
    while (end < locals.size() && locals.get(end).equals(locals.get(start))) {
      end++;
    }
    return end;
  }

  private final class Body {
    private final WasmFunction function;
    private final Code code;
    private final BinaryOutput out;
    private final List<Label> open = new ArrayList<>();
    private final IdentityHashMap<Label, Integer> levels = new IdentityHashMap<>();

    Body(WasmFunction function, Code code, BinaryOutput out) {
      this.function = function;
      this.code = code;
      this.out = out;
    }

    void write() {
      begin(code.label());
      var list = code.instructions();
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        var instruction = list.get(i);
        indices.at(
            () ->
                "instruction %d (%s) of function %s"
                    .formatted(index, instruction.opcode().text(), function));
        if (open.isEmpty()) {
          throw indices.failure("stands behind the end of the function");
        }
        write(instruction);
      }
      if (!open.isEmpty()) {
        indices.at(() -> "function " + function);
        throw indices.failure("ends inside " + open.size() + " blocks, itself included");
      }
    }

    private void write(Instruction instruction) {
      if (instruction.opcode() == Opcode.DELEGATE) {
        end();
      }
      instructions.write(instruction, this::depth, out);
      if (instruction instanceof Instruction.Block block) {
        begin(block.label());
      } else if (instruction instanceof Instruction.TryTable block) {
        begin(block.label());
      } else if (instruction.opcode() == Opcode.END) {
        end();
      }
    }

    private void begin(Label label) {
      if (levels.putIfAbsent(label, open.size()) != null) {
        throw indices.failure("begins a block with the label of one around it");
      }
      open.add(label);
    }

    private void end() {
      levels.remove(open.remove(open.size() - 1));
    }

    private int depth(Label label) {
      Integer level = levels.get(label);
      return level == null ? -1 : open.size() - 1 - level;
    }
  }
}
