package dev.mainstay.benchmarks.count;

import dev.mainstay.wasm.model.WasmFunction;
import java.util.Map;

/**
 * Instructions of a function that are all executed equally often.
 *
 * @param function the function
 * @param first the index of its first instruction
 * @param end the index behind its last instruction
 * @param cost what one execution costs
 */
public record BasicBlock(WasmFunction function, int first, int end, Map<CostModel, Integer> cost) {
  public BasicBlock {
    cost = Map.copyOf(cost);
  }
}
