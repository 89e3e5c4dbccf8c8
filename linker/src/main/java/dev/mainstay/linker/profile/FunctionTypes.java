package dev.mainstay.linker.profile;

import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Core function types in the notation of our data files: {@code i32 i64 -> i32}. */
public final class FunctionTypes {
  private FunctionTypes() {}

  /**
   * Reads a type.
   *
   * @throws IllegalArgumentException if it is not written like that
   */
  public static FunctionType parse(String text) {
    int arrow = text.indexOf("->");
    if (arrow < 0) {
      throw new IllegalArgumentException("'" + text + "' has no ->");
    }
    return new FunctionType(
        parseValues(text.substring(0, arrow)), parseValues(text.substring(arrow + 2)));
  }

  /** Reads types with spaces between them. */
  public static List<ValueType> parseValues(String text) {
    var types = new ArrayList<ValueType>();
    for (var word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        types.add(NumberType.valueOf(word.toUpperCase(Locale.ROOT)));
      }
    }
    return types;
  }

  /** Writes a type. */
  public static String print(FunctionType type) {
    return (print(type.params()) + " -> " + print(type.results())).strip();
  }

  private static String print(List<ValueType> types) {
    return types.stream().map(ValueType::toString).collect(Collectors.joining(" "));
  }
}
