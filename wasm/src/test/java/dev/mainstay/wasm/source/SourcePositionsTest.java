package dev.mainstay.wasm.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What positions stand for, also after inlining. */
class SourcePositionsTest {
  private final WasmModule module = new WasmModule();
  private final SourcePositions positions = module.positions();

  private WasmFunction function(String name, int offset) {
    List<Instruction> end = List.of(new Simple(Opcode.END));
    var code = new Code(List.of(), new Label(), end, new int[] {offset});
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    var function = WasmFunction.defined(type, code);
    function.setName(name);
    return function;
  }

  private static SourceFrame line(String method, int line) {
    return new SourceFrame("Main", method, "Main.java", line, null);
  }

  @Test
  void aFunctionOfWhichNoLineIsKnownIsItsName() {
    var method = function("acme.Main::run", -1);
    var other = function("mainstay.copy", -1);
    assertEquals(
        new SourceFrame("acme.Main", "run", null, 0, null),
        positions.frame(method, SourcePositions.UNKNOWN));
    assertEquals(new SourceFrame("", "mainstay.copy", null, 0, null), positions.frame(other, 7));
  }

  /** TeaVM numbers methods of one name. */
  @Test
  void aFunctionIsTheMethodOfItsCode() {
    positions.setLines(
        new SourceLines.Builder()
            .from(10, new SourceFrame("Other", "get", "Other.java", 3, line("run", 8)))
            .build());
    var run = function("Main::run_0", 10);
    assertEquals(line("run", 0), positions.frame(run, SourcePositions.UNKNOWN));
  }

  @Test
  void inlinedCodeHasTheCallsPlaceBehindItsOwn() {
    positions.setLines(
        new SourceLines.Builder()
            .from(10, line("main", 1))
            .from(20, line("middle", 2))
            .from(30, line("inner", 3))
            .build());
    var main = function("Main::main", 10);
    var middle = function("Main::middle", 20);
    var inner = function("Main::inner", 30);
    int inMiddle = positions.inlined(inner, 30, 20);
    int inMain = positions.inlined(middle, inMiddle, 10);
    assertEquals(inMain, positions.inlined(middle, inMiddle, 10));
    assertEquals(line("inner", 3).calledBy(line("middle", 2)), positions.frame(middle, inMiddle));
    assertEquals(
        line("inner", 3).calledBy(line("middle", 2)).calledBy(line("main", 1)),
        positions.frame(main, inMain));
  }

  @Test
  void aChainWithoutEndIsCut() {
    var function = function("Main::again", -1);
    int position = SourcePositions.UNKNOWN;
    for (int i = 0; i < 100_000; i++) {
      position = positions.inlined(function, position, SourcePositions.UNKNOWN);
    }
    assertEquals("again", positions.frame(function, position).method());
  }

  @Test
  void rangesEndWhereTheNextOnesBegin() {
    var lines = new SourceLines.Builder().from(5, line("a", 1)).from(9, null).build();
    assertNull(lines.at(4));
    assertEquals(line("a", 1), lines.at(5));
    assertEquals(line("a", 1), lines.at(8));
    assertNull(lines.at(9));
    assertTrue(SourceLines.none().isEmpty());
  }
}
