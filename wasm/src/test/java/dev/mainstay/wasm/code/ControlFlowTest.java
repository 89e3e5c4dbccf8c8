package dev.mainstay.wasm.code;

import static dev.mainstay.wasm.SampleModules.simple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.model.NumberType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlFlowTest {

  @Test
  void blocksKnowTheirEndsAndBack() {
    var outer = new Label();
    var inner = new Label();
    var code =
        Code.of(
            List.of(NumberType.I32),
            List.of(
                new Block(Opcode.LOOP, BlockType.EMPTY, outer),
                new LocalAccess(Opcode.LOCAL_GET, 0),
                new Block(Opcode.IF, BlockType.EMPTY, inner),
                new Branch(Opcode.BR, outer),
                simple(Opcode.ELSE),
                simple(Opcode.NOP),
                simple(Opcode.END),
                simple(Opcode.END),
                new LocalAccess(Opcode.LOCAL_GET, 0),
                new Block(Opcode.IF, BlockType.EMPTY, new Label()),
                simple(Opcode.END),
                simple(Opcode.END)));
    var flow = ControlFlow.of(code);
    assertEquals(7, flow.end(0));
    assertEquals(6, flow.end(2));
    assertEquals(4, flow.elseOf(2));
    assertEquals(-1, flow.elseOf(9));
    assertEquals(List.of(4), flow.separators(2));
    assertEquals(0, flow.owner(outer));
    assertEquals(2, flow.owner(inner));
    assertEquals(-1, flow.owner(code.label()));
    assertEquals(11, flow.end(-1));
    assertEquals(2, flow.enclosing(6));
    assertEquals(0, flow.enclosing(2));
    assertEquals(-1, flow.enclosing(11));
    assertThrows(IllegalArgumentException.class, () -> flow.end(1));
    assertThrows(IllegalArgumentException.class, () -> flow.owner(new Label()));
  }

  @Test
  void blocksThatDoNotMatchAreAnError() {
    var open = new Block(Opcode.BLOCK, BlockType.EMPTY, new Label());
    var end = simple(Opcode.END);
    for (var list : List.of(List.of(open, end), List.of(end, end), List.of(simple(Opcode.ELSE)))) {
      var code = Code.of(List.of(), list);
      assertThrows(IllegalArgumentException.class, () -> ControlFlow.of(code));
    }
  }
}
