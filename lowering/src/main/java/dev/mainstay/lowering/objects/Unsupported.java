package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.model.WasmFunction;

/** Errors for what the lowering of objects does not know yet. */
final class Unsupported {
  private Unsupported() {}

  /** An instruction, with its function and its place in the file that was read. */
  static LoweringException instruction(
      Instruction instruction, WasmFunction function, int fileOffset) {
    return new LoweringException(
        "unsupported-instruction",
        "function "
            + function
            + (fileOffset < 0 ? "" : ", offset 0x" + Integer.toHexString(fileOffset))
            + ": "
            + instruction.opcode().text()
            + " is not lowered yet; build the module without it, or use a profile that has "
            + instruction.opcode().feature());
  }
}
