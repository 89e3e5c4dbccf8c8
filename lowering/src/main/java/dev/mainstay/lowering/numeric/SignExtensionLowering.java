package dev.mainstay.lowering.numeric;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmModule;

/**
 * Sign-extension instructions become shifts, to the left and back, and the one that is as wide as
 * an i32 a conversion.
 *
 * <p>Source: WebAssembly Core Specification 3.0, section 4.3.2, "extend".
 */
public final class SignExtensionLowering {
  private SignExtensionLowering() {}

  /** Lowers a module, in place. */
  public static void run(WasmModule module) {
    Rewriting.run(
        module,
        instruction -> instruction.opcode().feature() == Feature.SIGN_EXTENSION,
        (instruction, code) -> lower(instruction.opcode(), code));
  }

  private static void lower(Opcode opcode, CodeBuilder code) {
    switch (opcode) {
      case I32_EXTEND8_S -> shift(code, 24);
      case I32_EXTEND16_S -> shift(code, 16);
      case I64_EXTEND8_S -> shiftWide(code, 56);
      case I64_EXTEND16_S -> shiftWide(code, 48);
      case I64_EXTEND32_S -> code.op(Opcode.I32_WRAP_I64).op(Opcode.I64_EXTEND_I32_S);
      default -> throw new IllegalStateException("no sign extension: " + opcode);
    }
  }

  private static void shift(CodeBuilder code, int bits) {
    code.i32(bits).op(Opcode.I32_SHL).i32(bits).op(Opcode.I32_SHR_S);
  }

  private static void shiftWide(CodeBuilder code, int bits) {
    code.i64(bits).op(Opcode.I64_SHL).i64(bits).op(Opcode.I64_SHR_S);
  }
}
