package dev.mainstay.lowering;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that end a module which cannot go on and has nothing that could be told: they say why
 * on standard error, and trap. A module that writes nothing itself ends in silence: it may be on a
 * device where nobody could read it.
 */
final class Endings {
  private static final ImportName WRITE = new ImportName("wasi_snapshot_preview1", "fd_write");
  private static final FunctionType WRITE_TYPE =
      FunctionType.of(
          List.of(NumberType.I32, NumberType.I32, NumberType.I32, NumberType.I32), NumberType.I32);

  private static final int STANDARD_ERROR = 2;

  /** A {@code ciovec} and the number of bytes that were written. */
  private static final int OPERANDS = 12;

  private final WasmModule module;
  private final StaticMemory memory;
  private final @Nullable WasmFunction write;

  /** Endings of a module, whose imports are those that the device has. */
  Endings(WasmModule module, StaticMemory memory) {
    this.module = module;
    this.memory = memory;
    this.write =
        module.functions().stream()
            .filter(function -> WRITE.equals(function.imported()))
            .filter(function -> function.signature().equals(WRITE_TYPE))
            .findFirst()
            .orElse(null);
  }

  /**
   * Adds a function without parameters and results that never returns.
   *
   * @param text what it says, a line
   * @return null if the module writes nothing: then a trap is all that is left
   */
  @Nullable WasmFunction saying(String text) {
    if (write == null) {
      return null;
    }
    var line = (text + "\n").getBytes(UTF_8);
    int bytes = memory.place(line, 1);
    var operands = ByteBuffer.allocate(OPERANDS).order(ByteOrder.LITTLE_ENDIAN);
    operands.putInt(bytes).putInt(line.length);
    int vector = memory.place(operands.array(), Integer.BYTES);
    var code = new CodeBuilder(0);
    code.i32(STANDARD_ERROR).i32(vector).i32(1).i32(vector + 2 * Integer.BYTES);
    code.call(write).op(Opcode.DROP).op(Opcode.UNREACHABLE).end();
    var function =
        WasmFunction.defined(
            module.functionType(new FunctionType(List.of(), List.of())), code.build());
    function.setName("mainstay.end: " + text);
    module.functions().add(function);
    return function;
  }
}
