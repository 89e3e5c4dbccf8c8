package dev.mainstay.linker.memory;

import dev.mainstay.linker.rewrite.CodeRewriting;
import dev.mainstay.lowering.StaticMemory.View;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows a producer's code the memory as it would be without us: an allocator that takes everything
 * up to {@code memory.size} for its own (older wasi-libc, Kotlin) would otherwise write over the
 * blocks that linking put behind.
 */
public final class GuestView {
  private GuestView() {}

  /**
   * For a producer that asks the host for more: {@code memory.size} starts with the declared size
   * and later follows what its own {@code memory.grow} returned.
   *
   * @param functions the producer's functions
   * @param pages the size that it declared
   * @return what the lowering has to know of it; empty if no function looks at the memory's size or
   *     has bulk instructions, which have bounds
   */
  public static Optional<View> growing(
      WasmModule module, Set<WasmFunction> functions, WasmMemory memory, long pages) {
    if (!uses(functions) && !hasBulk(functions)) {
      return Optional.empty();
    }
    var size = WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32((int) pages));
    size.setName("guest-pages");
    module.globals().add(size);
    var grow = grow(module, memory, size);
    module.functions().add(grow);
    replace(
        functions,
        List.of(new GlobalAccess(Opcode.GLOBAL_GET, size)),
        List.of(new FunctionAccess(Opcode.CALL, grow)));
    return Optional.of(new View(functions, List.of(new GlobalAccess(Opcode.GLOBAL_GET, size))));
  }

  /**
   * For a producer that takes memory to be one piece: it has a fixed region at the bottom, and
   * growing fails.
   *
   * @param functions the producer's functions
   * @param pages the region's size
   * @return what the lowering has to know of it
   */
  public static View fixed(Set<WasmFunction> functions, long pages) {
    List<Instruction> size = List.of(new I32Const((int) pages));
    replace(functions, size, List.of(new Simple(Opcode.DROP), new I32Const(-1)));
    return new View(functions, size);
  }

  private static boolean hasBulk(Collection<WasmFunction> functions) {
    return functions.stream()
        .filter(WasmFunction::hasCode)
        .flatMap(function -> function.code().instructions().stream())
        .anyMatch(
            instruction ->
                switch (instruction.opcode()) {
                  case MEMORY_COPY, MEMORY_FILL, MEMORY_INIT -> true;
                  default -> false;
                });
  }

  /** Whether any of the functions looks at the memory's size, or changes it. */
  public static boolean uses(Collection<WasmFunction> functions) {
    return functions.stream()
        .filter(WasmFunction::hasCode)
        .flatMap(function -> function.code().instructions().stream())
        .anyMatch(
            instruction ->
                instruction.opcode() == Opcode.MEMORY_SIZE
                    || instruction.opcode() == Opcode.MEMORY_GROW);
  }

  private static void replace(
      Collection<WasmFunction> functions, List<Instruction> size, List<Instruction> grow) {
    for (var function : functions) {
      if (function.hasCode()) {
        CodeRewriting.rewrite(function, instruction -> replacement(instruction, size, grow));
      }
    }
  }

  private static @Nullable List<Instruction> replacement(
      Instruction instruction, List<Instruction> size, List<Instruction> grow) {
    if (!(instruction instanceof MemoryOperation)) {
      return null;
    }
    return switch (instruction.opcode()) {
      case MEMORY_SIZE -> size;
      case MEMORY_GROW -> grow;
      default -> null;
    };
  }

  private static WasmFunction grow(WasmModule module, WasmMemory memory, WasmGlobal size) {
    var type = module.functionType(FunctionType.of(List.of(NumberType.I32), NumberType.I32));
    var code = new CodeBuilder(1);
    int old = code.newLocal(NumberType.I32);
    code.get(0).emit(new MemoryOperation(Opcode.MEMORY_GROW, memory)).tee(old);
    code.i32(-1).op(Opcode.I32_NE);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.get(old).get(0).op(Opcode.I32_ADD).set(size);
    code.end().get(old).end();
    var function = WasmFunction.defined(type, code.build());
    function.setName("guest-grow");
    return function;
  }
}
