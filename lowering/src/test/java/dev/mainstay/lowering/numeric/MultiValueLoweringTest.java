package dev.mainstay.lowering.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.Pair;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.Export;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several results, and operands of blocks, before and after. */
class MultiValueLoweringTest {
  private static final byte[] FILE = Pair.resource(MultiValueLoweringTest.class, "values.wasm");

  private final Pair pair =
      Pair.of(FILE, (module, memory) -> MultiValueLowering.run(module), Set.of(Feature.MVP));

  @Test
  void functionsWithSeveralResults() {
    assertEquals("[21007]", pair.call("call", 7));
    assertEquals("[-4]", pair.call("swap", 9, 5));
    for (int n = -3; n < 4; n++) {
      pair.call("call", n);
      pair.call("four", n);
    }
  }

  @Test
  void typesStayDifferentInTables() {
    for (int index = -1; index < 6; index++) {
      pair.call("indirect-pair", 5, index);
      pair.call("indirect-single", 5, index);
      pair.call("indirect-other", 5, index);
    }
    assertEquals("[10]", pair.call("indirect-pair", 5, 0));
    assertEquals("trap", pair.call("indirect-pair", 5, 1));
    assertEquals("trap", pair.call("indirect-pair", 5, 2));
    assertEquals("trap", pair.call("indirect-single", 5, 0));
    assertEquals("[5]", pair.call("indirect-single", 5, 1));
    assertEquals("trap", pair.call("indirect-other", 5, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify",
        "classify-simply",
        "loop-params",
        "nested",
        "mixed-table",
        "table-to-end",
        "unreached",
        "trap"
      })
  void blocksOfOneArgument(String function) {
    for (int n = 0; n < 20; n++) {
      pair.call(function, n);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"block-params", "if-params", "if-without-else"})
  void blocksOfTwoArguments(String function) {
    for (int a = -2; a < 120; a += 7) {
      for (int b = 0; b < 16; b += 3) {
        pair.call(function, a, b);
      }
    }
  }

  @Test
  void theHostGetsOneResult() {
    var module = ModuleReader.read(FILE);
    module.exports().add(new Export("split", module.functions().get(0)));
    var error = assertThrows(LoweringException.class, () -> MultiValueLowering.run(module));
    assertEquals("multi-value-border", error.key());
    assertTrue(error.getMessage().contains("exported as split"), error.getMessage());
  }
}
