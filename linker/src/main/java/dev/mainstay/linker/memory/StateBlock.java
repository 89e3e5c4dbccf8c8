package dev.mainstay.linker.memory;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import java.util.Optional;

/**
 * The library's state in a block that the guest's own allocator gives when the payload starts. So
 * the guest's memory stays in one piece, as its allocator may expect, and needs no further page.
 */
public final class StateBlock {
  private static final int ALIGNMENT = 16;

  private final WasmGlobal base =
      WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(0));
  private int size;

  /** A block without contents. */
  public StateBlock() {
    base.setName("library-state");
  }

  /**
   * Adds a part to the block.
   *
   * @return instructions that leave its address on the operand stack
   */
  public List<Instruction> add(int bytes) {
    int offset = size;
    size += (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    var address = new GlobalAccess(Opcode.GLOBAL_GET, base);
    return offset == 0
        ? List.of(address)
        : List.of(address, new I32Const(offset), new Simple(Opcode.I32_ADD));
  }

  /**
   * Adds a function to the module that gets the block and fills it with zeroes; empty if nobody
   * asked for any state. It must run before anything that uses the state.
   *
   * @param allocator the guest's {@code cabi_realloc}
   */
  public Optional<WasmFunction> initializer(
      WasmModule module, WasmMemory memory, WasmFunction allocator) {
    if (size == 0) {
      return Optional.empty();
    }
    module.globals().add(base);
    var code = new CodeBuilder(0);
    code.i32(0).i32(0).i32(ALIGNMENT).i32(size).call(allocator).set(base);
    code.get(base).i32(0).i32(size).emit(new MemoryOperation(Opcode.MEMORY_FILL, memory)).end();
    var function =
        WasmFunction.defined(
            module.functionType(new FunctionType(List.of(), List.of())), code.build());
    function.setName("get-library-state");
    module.functions().add(function);
    return Optional.of(function);
  }
}
