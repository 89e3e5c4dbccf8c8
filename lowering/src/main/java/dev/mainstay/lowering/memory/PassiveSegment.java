package dev.mainstay.lowering.memory;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A passive data segment that lies in memory; a global holds its size, 0 when it was dropped. */
final class PassiveSegment {
  private final int address;
  private final WasmGlobal size;
  private final Map<WasmMemory, WasmFunction> inits = new HashMap<>();

  PassiveSegment(WasmModule module, int address, int length) {
    this.address = address;
    size = WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(length));
    size.setName("mainstay.segment-size");
    module.globals().add(size);
  }

  /** What {@code data.drop} does. */
  void drop(CodeBuilder builder) {
    builder.i32(0).set(size);
  }

  /**
   * A function that does what {@code memory.init} does.
   *
   * @param copy copies from the memory where the segment lies to {@code memory}
   */
  WasmFunction init(WasmModule module, WasmMemory memory, WasmFunction copy) {
    return inits.computeIfAbsent(
        memory,
        m -> {
          var code = new CodeBuilder(3);
          code.get(1).op(Opcode.I64_EXTEND_I32_U).get(2).op(Opcode.I64_EXTEND_I32_U);
          code.op(Opcode.I64_ADD).get(size).op(Opcode.I64_EXTEND_I32_U).op(Opcode.I64_GT_U);
          code.begin(Opcode.IF, BlockType.EMPTY);
          code.op(Opcode.UNREACHABLE).end();
          code.get(0).get(1).i32(address).op(Opcode.I32_ADD).get(2).call(copy).end();
          var i32 = NumberType.I32;
          var type = new FunctionType(List.of(i32, i32, i32), List.of());
          var function = WasmFunction.defined(module.functionType(type), code.build());
          function.setName("mainstay.memory-init");
          module.functions().add(function);
          return function;
        });
  }
}
