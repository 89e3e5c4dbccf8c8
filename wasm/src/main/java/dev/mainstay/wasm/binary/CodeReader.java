package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Decodes the code of functions and sees to it that blocks are properly nested. */
final class CodeReader {
  private final InstructionReader instructions;
  private final TypeReader types;
  private int localsOfAll;

  CodeReader(InstructionReader instructions, TypeReader types) {
    this.instructions = instructions;
    this.types = types;
  }

  Code read(BinaryInput in, WasmFunction function) {
    int params = function.signature().params().size();
    var locals = locals(in, params);
    return new Body(in, params + locals.size()).read(locals);
  }

  private List<ValueType> locals(BinaryInput in, int params) {
    var locals = new ArrayList<ValueType>();
    int groups = in.count("groups of locals");
    for (int i = 0; i < groups; i++) {
      int start = in.position();
      long count = Integer.toUnsignedLong(in.u32("the number of locals"));
      var type = types.value(in);
      if (params + locals.size() + count > ReaderLimits.LOCALS) {
        throw in.tooLarge(
            start,
            count + " locals behind " + (params + locals.size()) + " parameters and locals",
            ReaderLimits.LOCALS + " in a function");
      }
      localsOfAll += (int) count;
      if (localsOfAll > ReaderLimits.LOCALS_OF_ALL) {
        throw in.tooLarge(
            start, "more locals", ReaderLimits.LOCALS_OF_ALL + " in all functions together");
      }
      locals.addAll(Collections.nCopies((int) count, type));
    }
    return locals;
  }

  /** A block that has begun and not ended; {@code state} is the last of its separators. */
  private record Open(Opcode state, Label label) {}

  private final class Body implements InstructionReader.Scope {
    private final BinaryInput in;
    private final int locals;
    private final List<Open> open = new ArrayList<>();
    private final List<Instruction> code = new ArrayList<>();
    private int[] offsets = new int[16];

    Body(BinaryInput in, int locals) {
      this.in = in;
      this.locals = locals;
    }

    @Override
    public int locals() {
      return locals;
    }

    @Override
    public Label label(BinaryInput input) {
      int start = input.position();
      int depth = input.u32("a label");
      if (depth < 0 || depth >= open.size()) {
        throw input.malformed(
            start,
            "label " + Integer.toUnsignedString(depth),
            "one of the " + open.size() + " blocks around it");
      }
      return open.get(open.size() - 1 - depth).label;
    }

    Code read(List<ValueType> declared) {
      var bodyLabel = new Label();
      open.add(new Open(Opcode.BLOCK, bodyLabel));
      while (!open.isEmpty()) {
        next();
      }
      in.expectEnd("the function's code");
      return new Code(declared, bodyLabel, code, Arrays.copyOf(offsets, code.size()));
    }

    private void next() {
      int start = in.position();
      var opcode = instructions.opcode(in);
      var innermost = open.get(open.size() - 1);
      switch (opcode) {
        case ELSE -> separate(start, opcode, innermost.state == Opcode.IF, "an if without else");
        case CATCH, CATCH_ALL ->
            separate(
                start,
                opcode,
                innermost.state == Opcode.TRY || innermost.state == Opcode.CATCH,
                "a try without catch_all");
        case DELEGATE -> {
          expect(start, opcode, innermost.state == Opcode.TRY, "a try without catch");
          // Its label is counted from outside of the try that it ends.
          open.remove(open.size() - 1);
        }
        default -> {}
      }
      var instruction = instructions.operands(opcode, in, this);
      if (instruction instanceof Instruction.Block block) {
        begin(start, opcode, block.label());
      } else if (instruction instanceof Instruction.TryTable block) {
        begin(start, opcode, block.label());
      } else if (opcode == Opcode.END) {
        open.remove(open.size() - 1);
      }
      if (code.size() == offsets.length) {
        offsets = Arrays.copyOf(offsets, code.size() * 2);
      }
      offsets[code.size()] = start;
      code.add(instruction);
    }

    private void begin(int start, Opcode opcode, Label label) {
      if (open.size() > ReaderLimits.NESTING) {
        throw in.tooLarge(
            start, opcode.text() + " inside too many blocks", String.valueOf(ReaderLimits.NESTING));
      }
      open.add(new Open(opcode, label));
    }

    private void separate(int start, Opcode opcode, boolean allowed, String where) {
      expect(start, opcode, allowed, where);
      int last = open.size() - 1;
      open.set(last, new Open(opcode, open.get(last).label));
    }

    private void expect(int start, Opcode opcode, boolean allowed, String where) {
      if (!allowed) {
        throw in.malformed(
            start, opcode.text() + " in the wrong place", opcode.text() + " in " + where);
      }
    }
  }
}
