package dev.mainstay.linker.resolve;

import dev.mainstay.linker.memory.StateBlock;
import dev.mainstay.linker.profile.FunctionTypes;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.report.Problems;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.lowering.weak.WeakReferences;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.MemoryCopy;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.Operands;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Imports that stand for instructions and for addresses in the payload's memory, in the guest and
 * in the library alike:
 *
 * <ul>
 *   <li>{@code mainstay:state NAME:SIZE}, {@code () -> i32}: the address of a block of zeroes, 16
 *       bytes aligned, the same for all that use the name;
 *   <li>{@code mainstay:memory}: {@code size}, {@code grow}, {@code copy} and {@code fill};
 *   <li>{@code mainstay:trap unreachable}; {@code mainstay:trap TEXT}: see {@link TrapMessages};
 *   <li>{@code mainstay:instruction NAME}: the instruction of this name;
 *   <li>{@code teavmMemory notifyHeapResized}: nothing, for nobody needs to know.
 * </ul>
 */
final class Intrinsics {
  static final String LAYOUT = "mainstay:layout";

  private static final Pattern STATE = Pattern.compile("(.+):(\\d{1,9})");

  private final WasmMemory memory;
  private final StaticMemory statics;
  private final Problems problems;
  private final @Nullable StateBlock block;
  private final Map<String, List<Instruction>> addresses = new TreeMap<>();
  private final Map<String, Integer> sizes = new TreeMap<>();
  private List<Instruction> messageRoom = List.of();

  /**
   * Intrinsics for one module.
   *
   * @param block where state goes; null if it goes to static memory
   */
  Intrinsics(StaticMemory statics, @Nullable StateBlock block, Problems problems) {
    this.block = block;
    this.memory = statics.memory();
    this.statics = statics;
    this.problems = problems;
  }

  /** Whether an import is for the lowering to answer, or for the end of the layout. */
  static boolean isDeferred(ImportName name) {
    return switch (name.module()) {
      case "mainstay:object", "mainstay:lowering", LAYOUT -> true;
      default -> WeakReferences.answers(name);
    };
  }

  /** Notes a trap with a text, which {@link TrapMessages} answers in the end. */
  void noteMessage(WasmFunction function, ImportName name) {
    typed(function, name, " -> ");
    if (messageRoom.isEmpty()) {
      messageRoom = place(TrapMessages.ROOM);
    }
  }

  /** Instructions that leave the address of room for a message; none if no trap has a text. */
  List<Instruction> messageRoom() {
    return messageRoom;
  }

  /**
   * The instructions that stand for calls of an imported function; empty if it is no intrinsic, or
   * a wrong one, which is noted as a problem.
   */
  Optional<List<Instruction>> answer(WasmFunction function, ImportName name) {
    return switch (name.module()) {
      case "mainstay:state" -> state(function, name);
      case "mainstay:memory" -> memory(function, name);
      case "mainstay:trap" ->
          name.field().equals("unreachable")
              ? typed(function, name, " -> ", new Simple(Opcode.UNREACHABLE))
              : unknown(name, "unreachable, or a text: words in ASCII, at most 100 characters");
      case "mainstay:instruction" -> instruction(function, name);
      case "teavmMemory" ->
          name.field().equals("notifyHeapResized")
              ? typed(function, name, " -> ")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<List<Instruction>> state(WasmFunction function, ImportName name) {
    var match = STATE.matcher(name.field());
    if (!match.matches()) {
      return unknown(name, "NAME:SIZE, with a size in bytes");
    }
    var key = match.group(1);
    int size = Integer.parseInt(match.group(2));
    var earlier = sizes.putIfAbsent(key, size);
    if (earlier != null && earlier != size) {
      problems.add(
          new Problem(
              "state-size",
              "the block " + key + " is asked for with " + size + " bytes and with " + earlier,
              null,
              "one size for each name of mainstay:state",
              null));
      return Optional.empty();
    }
    return typed(function, name, " -> i32", addresses.computeIfAbsent(key, added -> place(size)));
  }

  private List<Instruction> place(int size) {
    return block != null ? block.add(size) : List.of(new I32Const(statics.reserve(size, 16)));
  }

  private Optional<List<Instruction>> memory(WasmFunction function, ImportName name) {
    return switch (name.field()) {
      case "size" ->
          typed(function, name, " -> i32", new MemoryOperation(Opcode.MEMORY_SIZE, memory));
      case "grow" ->
          typed(function, name, "i32 -> i32", new MemoryOperation(Opcode.MEMORY_GROW, memory));
      case "copy" -> typed(function, name, "i32 i32 i32 -> ", new MemoryCopy(memory, memory));
      case "fill" ->
          typed(function, name, "i32 i32 i32 -> ", new MemoryOperation(Opcode.MEMORY_FILL, memory));
      default -> unknown(name, "size, grow, copy or fill");
    };
  }

  private Optional<List<Instruction>> instruction(WasmFunction function, ImportName name) {
    for (var opcode : Opcode.values()) {
      var effect = opcode.signature();
      if (opcode.text().equals(name.field())
          && opcode.operands() == Operands.NONE
          && effect != null
          && function.signature().params().equals(effect.params())
          && function.signature().results().equals(effect.results())) {
        return Optional.of(List.of(new Simple(opcode)));
      }
    }
    return unknown(name, "an instruction without operands, with its own type");
  }

  private Optional<List<Instruction>> typed(
      WasmFunction function, ImportName name, String type, Instruction... instructions) {
    return typed(function, name, type, Arrays.asList(instructions));
  }

  private Optional<List<Instruction>> typed(
      WasmFunction function, ImportName name, String type, List<Instruction> instructions) {
    if (function.signature().equals(FunctionTypes.parse(type))) {
      return Optional.of(instructions);
    }
    problems.add(
        new Problem(
            "import-type",
            "the import " + name + " has the type " + FunctionTypes.print(function.signature()),
            null,
            type.strip(),
            null));
    return Optional.empty();
  }

  private Optional<List<Instruction>> unknown(ImportName name, String expected) {
    problems.add(
        new Problem("unknown-intrinsic", "there is no intrinsic " + name, null, expected, null));
    return Optional.empty();
  }
}
