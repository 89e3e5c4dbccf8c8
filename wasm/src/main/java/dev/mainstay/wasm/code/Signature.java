package dev.mainstay.wasm.code;

import dev.mainstay.wasm.model.NumberType;
import java.util.List;

/** What an instruction takes from the operand stack, bottom first, and what it leaves there. */
public record Signature(List<NumberType> params, List<NumberType> results) {
  public Signature {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  /** Reads the notation of {@link Opcode}. */
  static Signature parse(String text) {
    int arrow = text.indexOf('>');
    return new Signature(types(text.substring(0, arrow)), types(text.substring(arrow + 1)));
  }

  private static List<NumberType> types(String letters) {
    return letters
        .chars()
        .mapToObj(
            letter ->
                switch (letter) {
                  case 'i' -> NumberType.I32;
                  case 'I' -> NumberType.I64;
                  case 'f' -> NumberType.F32;
                  case 'F' -> NumberType.F64;
                  case 'v' -> NumberType.V128;
                  default -> throw new IllegalArgumentException(letters);
                })
        .toList();
  }
}
