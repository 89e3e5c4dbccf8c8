package dev.mainstay.lowering.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.lowering.Pair;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operands of blocks where several results stay. */
class BlockParametersTest {
  private static final byte[] FILE = Pair.resource(MultiValueLoweringTest.class, "values.wasm");

  private final Pair pair =
      Pair.of(
          FILE,
          (module, memory) -> BlockParameters.run(module),
          Set.of(Feature.MVP, Feature.MULTI_VALUE));

  @ParameterizedTest
  @ValueSource(strings = {"block-params", "if-params", "if-without-else"})
  void blocksOfTwoArguments(String function) {
    for (int a = -2; a < 120; a += 7) {
      for (int b = 0; b < 16; b += 3) {
        pair.call(function, a, b);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"loop-params", "nested", "mixed-table", "call", "four"})
  void ofOneArgument(String function) {
    for (int n = 0; n < 20; n++) {
      pair.call(function, n);
    }
  }

  @Test
  void noBlockTakesOperandsAndFunctionsReturnWhatTheyDid() {
    var module = ModuleReader.read(FILE);
    assertTrue(blocksWithParameters(module) > 0);
    var types = module.functions().stream().map(function -> function.signature()).toList();
    BlockParameters.run(module);
    assertEquals(0, blocksWithParameters(module));
    assertEquals(types, module.functions().stream().map(function -> function.signature()).toList());
  }

  private static long blocksWithParameters(WasmModule module) {
    return module.functions().stream()
        .filter(function -> function.hasCode())
        .flatMap(function -> function.code().instructions().stream())
        .filter(i -> i instanceof Block block && !block.type().params().isEmpty())
        .count();
  }
}
