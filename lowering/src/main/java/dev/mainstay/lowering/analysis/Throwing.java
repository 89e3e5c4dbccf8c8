package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.Set;

/**
 * What throws although the code does not show it yet, because a later pass will make it so.
 *
 * @param functions functions that will throw
 * @param instructions instructions, besides calls, that will throw
 */
public record Throwing(Set<WasmFunction> functions, Set<Opcode> instructions) {
  /** Nothing but what the code shows. */
  public static final Throwing NOTHING_MORE = new Throwing(Set.of(), Set.of());

  /** The instructions that allocate an object. */
  public static final Set<Opcode> ALLOCATIONS =
      Set.of(
          Opcode.STRUCT_NEW,
          Opcode.STRUCT_NEW_DEFAULT,
          Opcode.ARRAY_NEW,
          Opcode.ARRAY_NEW_DEFAULT,
          Opcode.ARRAY_NEW_FIXED,
          Opcode.ARRAY_NEW_DATA,
          Opcode.ARRAY_NEW_ELEM);

  public Throwing {
    functions = Set.copyOf(functions);
    instructions = Set.copyOf(instructions);
  }
}
