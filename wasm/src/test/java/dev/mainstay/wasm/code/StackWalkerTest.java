package dev.mainstay.wasm.code;

import static dev.mainstay.wasm.SampleModules.function;
import static dev.mainstay.wasm.SampleModules.simple;
import static dev.mainstay.wasm.model.NumberType.F64;
import static dev.mainstay.wasm.model.NumberType.I32;
import static dev.mainstay.wasm.model.NumberType.I64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.SampleModules;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StackWalkerTest {
  private final WasmModule module = new WasmModule();
  private final DefinedType point = new DefinedType();
  private final DefinedType pixel = new DefinedType();

  StackWalkerTest() {
    var x = new FieldType(PackedType.I8, true);
    var next = new FieldType(ReferenceType.nullable(point), true);
    point.define(new StructType(List.of(x, next)), null, false);
    pixel.define(new StructType(List.of(x, next, new FieldType(F64, true))), point, true);
    module.types().add(new RecursionGroup(List.of(point, pixel)));
  }

  /** The operands before each instruction as "type@producer", or "dead". */
  private List<String> walk(
      List<ValueType> params, List<ValueType> results, Instruction... instructions) {
    var walker = new StackWalker(module, function(module, params, results, List.of(instructions)));
    var lines = new ArrayList<String>();
    while (walker.next()) {
      lines.add(
          walker.reachable()
              ? String.join(
                  " ",
                  walker.operands().stream()
                      .map(operand -> operand.type() + "@" + operand.producer())
                      .toList())
              : "dead");
    }
    return lines;
  }

  @Test
  void operandsKnowWhoLeftThem() {
    assertEquals(
        List.of("", "i32@0", "i32@0 i32@1", "i32@2"),
        walk(
            List.of(I32),
            List.of(I32),
            new LocalAccess(Opcode.LOCAL_GET, 0),
            new I32Const(1),
            simple(Opcode.I32_ADD)));
  }

  @Test
  void blocksPassTheirOperandsOnUnderTheirOwnName() {
    var both = new BlockType(List.of(I32), List.of(I32));
    assertEquals(
        List.of(
            "",
            "i64@0",
            "i64@0 i32@1",
            "i64@0 i32@1 i32@2",
            "i64@0 i32@3", // in the then-branch
            "i64@0 i32@4", // at else
            "i64@0 i32@5", // in the else-branch
            "i64@0 i32@5", // at end
            "i64@0 i32@7",
            "i64@0",
            ""),
        walk(
            List.of(),
            List.of(),
            new I64Const(0),
            new I32Const(1),
            new I32Const(2),
            new Block(Opcode.IF, both, new Label()),
            simple(Opcode.I32_EQZ),
            simple(Opcode.ELSE),
            simple(Opcode.NOP),
            simple(Opcode.END),
            simple(Opcode.DROP),
            simple(Opcode.DROP)));
  }

  @Test
  void behindABranchNothingIsKnownUpToTheEndOfItsBlock() {
    var outer = new Label();
    var walker =
        new StackWalker(
            module,
            function(
                module,
                List.of(),
                List.of(I32),
                List.of(
                    new Block(Opcode.BLOCK, BlockType.of(I32), outer),
                    new I32Const(5),
                    new I32Const(6),
                    new Branch(Opcode.BR, outer),
                    simple(Opcode.I32_ADD),
                    new Block(Opcode.BLOCK, BlockType.of(I64), new Label()),
                    simple(Opcode.END),
                    simple(Opcode.DROP),
                    simple(Opcode.END))));
    var reachable = new ArrayList<Integer>();
    while (walker.next()) {
      if (walker.reachable()) {
        reachable.add(walker.index());
      } else {
        assertEquals(0, walker.popCount());
      }
      assertEquals(walker.index() != 6, walker.blockEntered());
      if (walker.index() == 3) {
        assertEquals(1, walker.popCount());
        assertEquals(2, walker.popped().get(0).producer());
      }
      if (walker.index() == 9) {
        assertEquals(8, walker.operands().get(0).producer());
      }
    }
    assertEquals(List.of(0, 1, 2, 3, 9), reachable);
  }

  @Test
  void aBranchWhoseTypesDoNotFitIsAnError() {
    var label = new Label();
    assertInvalid(
        "instruction 3 (br_table): operand 0 is i32, left by instruction 2; expected i64",
        new I32Const(0),
        new I64Const(0),
        new Block(Opcode.BLOCK, new BlockType(List.of(I32, I64), List.of(I64, I32)), label),
        new BranchTable(List.of(), label));
  }

  private void assertInvalid(String expected, Instruction... instructions) {
    // The br_table's own operand comes from the last instruction but one, where there is none.
    var list = new ArrayList<>(List.of(instructions));
    if (list.get(list.size() - 1) instanceof BranchTable) {
      list.add(list.size() - 1, new I32Const(0));
      expected = expected.replace("instruction 3", "instruction 4");
    }
    String text = expected;
    var e =
        assertThrows(
            InvalidCodeException.class,
            () -> walk(List.of(I32), List.of(), list.toArray(Instruction[]::new)));
    assertTrue(e.getMessage().contains(text), e.getMessage());
    assertTrue(e.getMessage().startsWith("[invalid-code] function $"), e.getMessage());
  }

  @Test
  void castsRefine() {
    var found = new Label();
    var base = ReferenceType.nullable(point);
    var sub = ReferenceType.nonNull(pixel);
    assertEquals(
        List.of(
            "",
            "",
            "(ref null $(unnamed))@1",
            "(ref null $(unnamed))@2",
            "(ref $(unnamed))@3",
            "i32@4",
            "dead",
            "(ref $(unnamed))@6",
            "f64@7",
            ""),
        walk(
            List.of(base),
            List.of(),
            new Block(Opcode.BLOCK, BlockType.of(sub), found),
            new LocalAccess(Opcode.LOCAL_GET, 0),
            new BranchCast(Opcode.BR_ON_CAST, found, base, sub),
            simple(Opcode.REF_AS_NON_NULL),
            new FieldAccess(Opcode.STRUCT_GET_S, point, 0),
            simple(Opcode.RETURN),
            simple(Opcode.END),
            new FieldAccess(Opcode.STRUCT_GET, pixel, 2),
            simple(Opcode.DROP)));
  }

  @Test
  void whereACastToANullableTypeFailsThereIsNoNull() {
    var label = new Label();
    var any = ReferenceType.nullable(AbstractHeapType.ANY);
    var walker =
        new StackWalker(
            module,
            function(
                module,
                List.of(any),
                List.of(),
                List.of(
                    new Block(Opcode.BLOCK, BlockType.of(ReferenceType.nullable(point)), label),
                    new LocalAccess(Opcode.LOCAL_GET, 0),
                    new BranchCast(Opcode.BR_ON_CAST, label, any, ReferenceType.nullable(point)),
                    simple(Opcode.DROP),
                    simple(Opcode.UNREACHABLE),
                    simple(Opcode.END),
                    simple(Opcode.DROP))));
    for (int i = 0; i < 4; i++) {
      assertTrue(walker.next());
    }
    assertEquals(any.asNonNull(), walker.operands().get(0).type());
  }

  @Test
  void nullBranchesRefine() {
    var isNull = new Label();
    var notNull = new Label();
    var base = ReferenceType.nullable(point);
    assertEquals(
        List.of(
            "",
            "",
            "",
            "i32@2",
            "i32@2 (ref null $(unnamed))@3",
            "i32@2 (ref $(unnamed))@4",
            "i32@2",
            "", // at end of the block for null
            "",
            "(ref null $(unnamed))@8",
            "",
            "dead",
            "(ref $(unnamed))@11",
            ""),
        walk(
            List.of(base),
            List.of(),
            new Block(Opcode.BLOCK, BlockType.of(base.asNonNull()), notNull),
            new Block(Opcode.BLOCK, BlockType.EMPTY, isNull),
            new I32Const(1),
            new LocalAccess(Opcode.LOCAL_GET, 0),
            new Branch(Opcode.BR_ON_NULL, isNull),
            simple(Opcode.DROP),
            simple(Opcode.DROP),
            simple(Opcode.END),
            new LocalAccess(Opcode.LOCAL_GET, 0),
            new Branch(Opcode.BR_ON_NON_NULL, notNull),
            simple(Opcode.RETURN),
            simple(Opcode.END),
            simple(Opcode.DROP)));
  }

  @Test
  void conditionalBranchesLeaveWhatTheyMayPassOn() {
    var label = new Label();
    var sub = ReferenceType.nonNull(pixel);
    var walker =
        new StackWalker(
            module,
            function(
                module,
                List.of(sub, I32),
                List.of(),
                List.of(
                    new Block(Opcode.BLOCK, BlockType.of(ReferenceType.nullable(point)), label),
                    new LocalAccess(Opcode.LOCAL_GET, 0),
                    new LocalAccess(Opcode.LOCAL_GET, 1),
                    new Branch(Opcode.BR_IF, label),
                    simple(Opcode.END),
                    simple(Opcode.DROP))));
    for (int i = 0; i < 4; i++) {
      assertTrue(walker.next());
    }
    assertEquals(1, walker.popCount());
    assertEquals(List.of(ReferenceType.nullable(point)), walker.labelTypes(label));
    assertEquals(0, walker.frame(label).height());
    assertTrue(walker.next());
    assertEquals(sub, walker.operands().get(0).type());
    assertEquals(1, walker.operands().get(0).producer());
  }

  @Test
  void resultsAreNumbered() {
    var walker =
        new StackWalker(
            module,
            function(
                module,
                List.of(),
                List.of(),
                List.of(
                    new Block(
                        Opcode.BLOCK, new BlockType(List.of(), List.of(I32, I64)), new Label()),
                    simple(Opcode.UNREACHABLE),
                    simple(Opcode.END),
                    simple(Opcode.DROP),
                    simple(Opcode.DROP))));
    for (int i = 0; i < 4; i++) {
      assertTrue(walker.next());
    }
    assertEquals(
        List.of(new StackWalker.Operand(I32, 2, 0, 2), new StackWalker.Operand(I64, 2, 1, 2)),
        walker.operands());
  }

  @Test
  void caughtOperands() {
    var tag = WasmTag.defined(module.functionType(new FunctionType(List.of(I64), List.of())));
    assertEquals(
        List.of(I64, ReferenceType.nonNull(AbstractHeapType.EXN)),
        StackWalker.caughtTypes(new CatchClause(tag, true, new Label())));
    assertEquals(List.of(), StackWalker.caughtTypes(new CatchClause(null, false, new Label())));
    assertEquals(
        List.of("", "dead", "i64@2", "", "", ""),
        walk(
                List.of(),
                List.of(),
                new Block(Opcode.TRY, BlockType.EMPTY, new Label()),
                simple(Opcode.UNREACHABLE),
                new TagAccess(Opcode.CATCH, tag),
                simple(Opcode.DROP),
                simple(Opcode.CATCH_ALL),
                simple(Opcode.END))
            .stream()
            .skip(1)
            .toList());
  }

  @Test
  void addressesOfA64BitMemory() {
    var memory = WasmMemory.defined(new Limits(1, OptionalLong.empty(), false, true));
    assertEquals(
        List.of("", "i64@0", "i32@1", ""),
        walk(
            List.of(),
            List.of(),
            new I64Const(0),
            new MemoryAccess(Opcode.I32_LOAD, memory, 2, 0),
            simple(Opcode.DROP)));
    assertInvalid("expected i64", new I32Const(0), new MemoryAccess(Opcode.I32_LOAD, memory, 2, 0));
  }

  @Test
  void codeThatIsNotValidIsAnErrorThatSaysWhere() {
    assertInvalid("instruction 0 (drop): found 0 operands in its block; expected 1", drop());
    assertInvalid(
        "instruction 2 (i32.add): operand 1 is i64, left by instruction 1; expected i32",
        new I32Const(1),
        new I64Const(1),
        simple(Opcode.I32_ADD));
    assertInvalid(
        "found 0 operands in its block",
        new I32Const(1),
        new Block(Opcode.BLOCK, BlockType.EMPTY, new Label()),
        drop());
    assertInvalid("instruction 1 (end): 1 operands are left", new I32Const(1));
    assertInvalid("label that belongs to no block", new Branch(Opcode.BR, new Label()));
    assertInvalid("local 7 of 1", new LocalAccess(Opcode.LOCAL_GET, 7));
    assertInvalid("field 9", new RefNull(point), new FieldAccess(Opcode.STRUCT_GET, point, 9));
    assertInvalid("which is no ArrayType", new I32Const(0), new ArrayNewFixed(point, 1));
    assertInvalid("it stands in a block begun by block", simple(Opcode.ELSE));
    assertInvalid(
        "the code ends inside 1 blocks", new Block(Opcode.LOOP, BlockType.EMPTY, new Label()));
    assertInvalid("expected a reference", new I32Const(0), simple(Opcode.REF_IS_NULL));
  }

  private static Instruction drop() {
    return simple(Opcode.DROP);
  }

  @Test
  void theWholeSampleCanBeWalked() {
    var everything = SampleModules.everything();
    for (var function : everything.functions()) {
      if (function.hasCode()) {
        var walker = new StackWalker(everything, function);
        int steps = 0;
        while (walker.next()) {
          steps++;
        }
        assertEquals(function.code().instructions().size(), steps);
        assertFalse(walker.frames().stream().findAny().isPresent());
      }
    }
  }
}
