package dev.mainstay.linker.resolve;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.mainstay.linker.prune.Pruning;
import dev.mainstay.linker.rewrite.Inlining;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Traps that say why: imports {@code mainstay:trap TEXT}, whose calls write a line {@code mainstay:
 * TEXT} to standard error before they trap. A payload that writes nothing itself traps in silence:
 * a message must not be the reason why the device is asked for {@code fd_write}.
 *
 * <p>The text is in the instructions that put it into memory, not in static data: a guest that
 * manages its memory itself has no room for those. Memory is as it was but for a block of state:
 * some hosts call an instance again after it has trapped.
 */
public final class TrapMessages {
  private static final String MODULE = "mainstay:trap";

  /** Words, so that a mistaken name of another intrinsic is not taken for a text. */
  private static final Pattern TEXT = Pattern.compile("[ -~]* [ -~]*");

  private static final String PREFIX = "mainstay: ";
  private static final int LONGEST = 100;

  /** A {@code ciovec} and how much was written; the text is behind them. */
  private static final int OPERANDS = 16;

  /** What a block of state for a message needs, in bytes. */
  static final int ROOM = OPERANDS + (PREFIX.length() + LONGEST + 1 + 7) / 8 * 8;

  private static final ImportName WRITE = new ImportName("wasi_snapshot_preview1", "fd_write");
  private static final FunctionType WRITE_TYPE =
      FunctionType.of(
          List.of(NumberType.I32, NumberType.I32, NumberType.I32, NumberType.I32), NumberType.I32);
  private static final int STANDARD_ERROR = 2;

  private final WasmModule module;
  private final WasmMemory memory;
  private final List<Instruction> room;

  private TrapMessages(WasmModule module, WasmMemory memory, List<Instruction> room) {
    this.module = module;
    this.memory = memory;
    this.room = room;
  }

  /** Whether an import is a trap with a text. */
  public static boolean isOne(ImportName name) {
    return name.module().equals(MODULE)
        && name.field().length() <= LONGEST
        && TEXT.matcher(name.field()).matches();
  }

  /** The import that is a trap with a text. */
  static ImportName name(String text) {
    return new ImportName(MODULE, text);
  }

  /**
   * Answers the traps of a module that is otherwise complete, and takes out what is not reached.
   *
   * @param room instructions that leave the address of {@link #ROOM} bytes, 8 bytes aligned
   */
  static void answer(WasmModule module, WasmMemory memory, List<Instruction> room) {
    // Who writes only in code that is not reached does not write.
    Pruning.prune(module);
    var answers = new TrapMessages(module, memory, room).answers();
    Inlining.inline(module, answers);
    module.functions().removeAll(answers.keySet());
  }

  private Map<WasmFunction, List<Instruction>> answers() {
    var end =
        module.functions().stream()
            .filter(function -> WRITE.equals(function.imported()))
            .filter(function -> function.signature().equals(WRITE_TYPE))
            .findFirst()
            .map(this::end)
            .orElse(null);
    var answers = new LinkedHashMap<WasmFunction, List<Instruction>>();
    for (var function : List.copyOf(module.functions())) {
      var name = function.imported();
      if (name != null && isOne(name)) {
        answers.put(function, instructions(name.field(), end));
      }
    }
    return answers;
  }

  private List<Instruction> instructions(String text, @Nullable WasmFunction end) {
    var trap = new Simple(Opcode.UNREACHABLE);
    if (end == null) {
      return List.of(trap);
    }
    return List.of(new FunctionAccess(Opcode.CALL, saying(text, end)), trap);
  }

  /** A function that puts a line into memory and has it written. */
  private WasmFunction saying(String text, WasmFunction end) {
    var line = (PREFIX + text + "\n").getBytes(US_ASCII);
    var code = new CodeBuilder(0);
    int at = code.newLocal(NumberType.I32);
    room.forEach(code::emit);
    code.set(at);
    var words = ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN).put(line);
    for (int i = 0; i < line.length; i += Long.BYTES) {
      code.get(at).i64(words.getLong(i)).access(Opcode.I64_STORE, memory, 3, OPERANDS + i);
    }
    code.i32(line.length).get(at).call(end).end();
    return add("mainstay.trap: " + text, new FunctionType(List.of(), List.of()), code);
  }

  /** The function that writes what is in the room: its parameters are the length and the room. */
  private WasmFunction end(WasmFunction write) {
    int length = 0;
    int at = 1;
    var code = new CodeBuilder(2);
    code.get(at).get(at).i32(OPERANDS).op(Opcode.I32_ADD);
    code.access(Opcode.I32_STORE, memory, 2, 0);
    code.get(at).get(length).access(Opcode.I32_STORE, memory, 2, Integer.BYTES);
    code.i32(STANDARD_ERROR).get(at).i32(1).get(at).i32(2 * Integer.BYTES).op(Opcode.I32_ADD);
    code.call(write).op(Opcode.DROP).end();
    var type = new FunctionType(List.of(NumberType.I32, NumberType.I32), List.of());
    return add("mainstay.trap", type, code);
  }

  private WasmFunction add(String name, FunctionType type, CodeBuilder code) {
    var function = WasmFunction.defined(module.functionType(type), code.build());
    function.setName(name);
    module.functions().add(function);
    return function;
  }
}
