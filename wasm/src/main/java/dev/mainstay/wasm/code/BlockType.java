package dev.mainstay.wasm.code;

import dev.mainstay.wasm.model.ValueType;
import java.util.List;

/** What a block takes from the operand stack and what it leaves there. */
public record BlockType(List<ValueType> params, List<ValueType> results) {
  /** A block that takes nothing and leaves nothing. */
  public static final BlockType EMPTY = new BlockType(List.of(), List.of());

  public BlockType {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  /** A block that takes nothing and leaves one value. */
  public static BlockType of(ValueType result) {
    return new BlockType(List.of(), List.of(result));
  }

  /** A block that takes nothing. */
  public static BlockType results(List<ValueType> results) {
    return new BlockType(List.of(), results);
  }
}
