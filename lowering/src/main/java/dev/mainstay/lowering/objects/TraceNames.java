package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.model.WasmFunction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers and names of the functions that stack traces tell of. Such a function keeps {@code 2 *
 * number + 1} in its frame on the shadow stack: an odd word, which the collector takes for an i31
 * and passes over.
 *
 * <p>The table in memory has 8 bytes a number: the addresses of the class's name and of the
 * method's, each in ISO 8859-1 with a zero behind it. Number 0 is nobody's, so the table's address
 * is never 0.
 */
final class TraceNames {
  private static final int MAX = 0xFFFF;
  private static final String SEPARATOR = "::";

  private final Map<WasmFunction, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Numbers functions in the order given. */
  TraceNames(Collection<WasmFunction> functions) {
    for (var function : functions) {
      if (names.size() == MAX) {
        break; // exceptions keep 16 bits a method
      }
      var name = function.name();
      names.add(name == null ? "?" : name);
      numbers.put(function, names.size());
    }
  }

  /** The number of a function; 0 if traces do not tell of it. */
  int number(WasmFunction function) {
    return numbers.getOrDefault(function, 0);
  }

  /**
   * Places the table.
   *
   * @return its address, or 0 if there are no functions to tell of
   */
  int place(StaticMemory memory) {
    if (names.isEmpty()) {
      return 0;
    }
    var texts = new HashMap<String, Integer>();
    var table =
        ByteBuffer.allocate(8 * (names.size() + 1)).order(ByteOrder.LITTLE_ENDIAN).putLong(0);
    for (var name : names) {
      int at = name.indexOf(SEPARATOR);
      table.putInt(text(at < 0 ? "" : name.substring(0, at), texts, memory));
      table.putInt(text(at < 0 ? name : name.substring(at + 2), texts, memory));
    }
    return memory.place(table.array(), 4);
  }

  private static int text(String text, Map<String, Integer> texts, StaticMemory memory) {
    return texts.computeIfAbsent(
        text, t -> memory.place((t + "\0").getBytes(StandardCharsets.ISO_8859_1), 1));
  }
}
