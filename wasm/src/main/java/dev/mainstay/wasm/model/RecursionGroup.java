package dev.mainstay.wasm.model;

import java.util.List;

/** Types that are defined together and may refer to each other. */
public record RecursionGroup(List<DefinedType> types) {
  public RecursionGroup {
    types = List.copyOf(types);
  }

  /** A group of one type. */
  public static RecursionGroup of(DefinedType type) {
    return new RecursionGroup(List.of(type));
  }
}
