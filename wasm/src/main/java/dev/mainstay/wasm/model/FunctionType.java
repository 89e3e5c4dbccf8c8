package dev.mainstay.wasm.model;

import java.util.List;

/** A function's parameters and results, in order. */
public record FunctionType(List<ValueType> params, List<ValueType> results)
    implements CompositeType {
  public FunctionType {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  /** A type with the given parameters and one result. */
  public static FunctionType of(List<ValueType> params, ValueType result) {
    return new FunctionType(params, List.of(result));
  }

  @Override
  public String toString() {
    return params + " -> " + results;
  }
}
