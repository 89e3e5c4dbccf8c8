package dev.mainstay.lowering.numeric;

import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Blocks take no operands, also where the device has multi-value: what they would take goes through
 * locals. Functions and other blocks keep their results.
 *
 * <p>Endive 1.2.0 gets such blocks wrong without a word, and interpreters gain nothing by them.
 * What refers to objects or exceptions stays as it is: a device that has those is another one.
 */
public final class BlockParameters {
  private static final Set<Feature> LEFT =
      EnumSet.of(Feature.GC, Feature.FUNCTION_REFERENCES, Feature.EXCEPTIONS);

  private BlockParameters() {}

  /** Rewrites the functions of a module that have such blocks, in place. */
  public static void run(WasmModule module) {
    var results = FurtherResults.returned(module);
    for (var function : module.functions()) {
      if (function.hasCode() && has(function)) {
        function.setCode(new MultiValueBody(function, results).lower());
      }
    }
  }

  private static boolean has(WasmFunction function) {
    var instructions = function.code().instructions();
    return instructions.stream().anyMatch(BlockParameters::takesOperands)
        && instructions.stream().noneMatch(BlockParameters::isLeft);
  }

  private static boolean isLeft(Instruction instruction) {
    return LEFT.contains(instruction.opcode().feature())
        || (instruction instanceof Block block
            && Stream.concat(block.type().params().stream(), block.type().results().stream())
                .anyMatch(ValueType::isReference));
  }

  private static boolean takesOperands(Instruction instruction) {
    return instruction instanceof Block block && !block.type().params().isEmpty();
  }
}
