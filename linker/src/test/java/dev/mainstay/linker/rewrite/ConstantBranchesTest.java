package dev.mainstay.linker.rewrite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

class ConstantBranchesTest {
  private final WasmModule module = new WasmModule();
  private final CodeBuilder code = new CodeBuilder(1);

  /** The function gives the same before and after, and has no if or br_if left. */
  private void check(long... expected) {
    var type = FunctionType.of(List.of(NumberType.I32), NumberType.I32);
    var function = WasmFunction.defined(module.functionType(type), code.end().build());
    module.functions().add(function);
    module.exports().add(new Export("f", function));
    assertArrayEquals(expected, run());
    ConstantBranches.decide(module);
    assertArrayEquals(expected, run());
    assertFalse(
        function.code().instructions().stream()
            .anyMatch(i -> i.opcode() == Opcode.IF || i.opcode() == Opcode.BR_IF));
  }

  private long[] run() {
    return Instance.builder(Parser.parse(ModuleWriter.write(module))).build().export("f").apply(5);
  }

  @Test
  void anIfThatHoldsKeepsItsFirstPart() {
    code.i32(3);
    code.begin(Opcode.IF, BlockType.of(NumberType.I32));
    code.get(0).op(Opcode.ELSE).i32(9).end();
    check(5);
  }

  @Test
  void anIfThatFailsKeepsItsElse() {
    code.i32(3).op(Opcode.I32_EQZ);
    code.begin(Opcode.IF, BlockType.of(NumberType.I32));
    code.get(0).op(Opcode.ELSE).i32(9).end();
    check(9);
  }

  @Test
  void anIfWithoutElseDisappears() {
    code.i32(0);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.op(Opcode.UNREACHABLE).end();
    code.get(0);
    check(5);
  }

  @Test
  void nestedBlocksAndBranchesOutOfThemStay() {
    code.i32(1);
    var outer = code.begin(Opcode.IF, BlockType.of(NumberType.I32));
    code.i32(0);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.i32(77).br(outer).op(Opcode.ELSE);
    code.get(0).i32(1).op(Opcode.I32_ADD).br(outer).end();
    code.i32(8).op(Opcode.ELSE).i32(9).end();
    check(6);
  }

  @Test
  void aBranchThatIsTakenEndsItsBlock() {
    var block = code.begin(Opcode.BLOCK, BlockType.of(NumberType.I32));
    code.get(0).i32(1).brIf(block).op(Opcode.DROP).i32(2).end();
    check(5);
  }

  @Test
  void aBranchThatIsNotTakenIsNone() {
    var block = code.begin(Opcode.BLOCK, BlockType.of(NumberType.I32));
    code.get(0).i32(1).op(Opcode.I32_EQZ).brIf(block).i32(2).op(Opcode.I32_ADD).end();
    check(7);
  }

  @Test
  void anAndWhoseFirstHalfFailsIsDecided() {
    var both = code.begin(Opcode.BLOCK, BlockType.of(NumberType.I32));
    code.i32(0).i32(0).op(Opcode.I32_EQZ).brIf(both).op(Opcode.DROP).get(0).end();
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.i32(7).op(Opcode.RETURN).end().i32(8);
    check(8);
  }

  @Test
  void aConstantThatABranchDropsIsNoResult() {
    var block = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.i32(7).br(block).end();
    code.i32(1);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.end().get(0);
    check(5);
  }
}
