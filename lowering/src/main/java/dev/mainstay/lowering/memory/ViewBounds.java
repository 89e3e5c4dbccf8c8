package dev.mainstay.lowering.memory;

import dev.mainstay.lowering.StaticMemory.View;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.Map;

/**
 * For a producer that takes only a part of memory for the memory: what it copies and fills must
 * stay in there, or trap.
 */
final class ViewBounds {
  private static final int SOURCE = 1;

  private final WasmModule module;
  private final View view;
  private final Map<WasmFunction, WasmFunction> checked = new HashMap<>();

  ViewBounds(WasmModule module, View view) {
    this.module = module;
    this.view = view;
  }

  /** Whether a function is the producer's. */
  boolean holdFor(WasmFunction function) {
    return view.functions().contains(function);
  }

  /**
   * A function that does what another does, inside the bounds.
   *
   * @param routine takes an address, an address or a value, and a size
   * @param source whether the second is an address in the same memory
   */
  WasmFunction checked(WasmFunction routine, boolean source) {
    return checked.computeIfAbsent(
        routine,
        r -> {
          var code = new CodeBuilder(3);
          check(code, Routine.DESTINATION);
          if (source) {
            check(code, SOURCE);
          }
          code.get(Routine.DESTINATION).get(SOURCE).get(Routine.SIZE).call(routine).end();
          return Routine.add(module, routine.name() + "-inside", code);
        });
  }

  private void check(CodeBuilder code, int address) {
    code.get(address).op(Opcode.I64_EXTEND_I32_U);
    code.get(Routine.SIZE).op(Opcode.I64_EXTEND_I32_U).op(Opcode.I64_ADD);
    view.pages().forEach(code::emit);
    code.op(Opcode.I64_EXTEND_I32_U).i64(16).op(Opcode.I64_SHL).op(Opcode.I64_GT_U);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.op(Opcode.UNREACHABLE).end();
  }
}
