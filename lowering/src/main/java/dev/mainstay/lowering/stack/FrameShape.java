package dev.mainstay.lowering.stack;

import dev.mainstay.wasm.code.Instruction.F32Const;
import dev.mainstay.wasm.code.Instruction.F64Const;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.I64Const;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.HashSet;
import java.util.Set;

/**
 * What an interpreter's frame for a function depends on.
 *
 * @param cells the 32-bit cells of parameters and locals, and of the most operands at a time
 * @param constantCells those of the different constants
 * @param blocks how many blocks are open at a time at most, the function's body included
 */
record FrameShape(int cells, int constantCells, int blocks) {

  /** The shape of a function of numbers. */
  static FrameShape of(Subtyping types, WasmFunction function) {
    int locals = cells(function.signature().params()) + cells(function.code().locals());
    int operands = 0;
    int blocks = 1;
    int constantCells = 0;
    Set<Object> constants = new HashSet<>();
    var walk = new StackWalker(types, function);
    while (walk.next()) {
      int cells = 0;
      for (var operand : walk.operands()) {
        cells += cells(operand.type());
      }
      operands = Math.max(operands, cells + cells(walk.pushed()));
      blocks = Math.max(blocks, walk.frames().size());
      var instruction = walk.instruction();
      if ((instruction instanceof I32Const || instruction instanceof F32Const)
          && constants.add(instruction)) {
        constantCells++;
      } else if ((instruction instanceof I64Const || instruction instanceof F64Const)
          && constants.add(instruction)) {
        constantCells += 2;
      }
    }
    return new FrameShape(locals + operands, constantCells, blocks);
  }

  private static int cells(Iterable<ValueType> types) {
    int cells = 0;
    for (var type : types) {
      cells += cells(type);
    }
    return cells;
  }

  private static int cells(ValueType type) {
    return switch (type instanceof NumberType number ? number : NumberType.I64) {
      case I32, F32 -> 1;
      case I64, F64 -> 2;
      case V128 -> 4;
    };
  }
}
