package dev.mainstay.testing;

import java.util.List;
import java.util.Optional;
import run.endive.wasm.types.FunctionType;

/**
 * A host function and where it can be imported from.
 *
 * @param type the type that it must have, when that is known
 */
record HostImport(String module, String name, HostFunction function, Optional<FunctionType> type) {

  static HostImport of(String module, String name, HostFunction function) {
    return new HostImport(module, name, function, Optional.empty());
  }

  /** The raw bits of a function's one result, as the engine wants them. */
  static long[] results(FunctionType type, long value) {
    List<?> results = type.returns();
    return results.isEmpty() ? new long[0] : new long[] {value};
  }
}
