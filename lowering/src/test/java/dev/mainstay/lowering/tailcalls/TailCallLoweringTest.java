package dev.mainstay.lowering.tailcalls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.mainstay.lowering.LoweringOptions;
import dev.mainstay.lowering.Pair;
import dev.mainstay.lowering.numeric.MultiValueLowering;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.wasm.types.ValType;

/** Tail calls before and after: the same results, and a stack that does not grow. */
class TailCallLoweringTest {
  private static final byte[] FILE = Pair.resource(TailCallLoweringTest.class, "tailcalls.wasm");
  private static final ImportValues HOST =
      ImportValues.builder()
          .addFunction(
              new HostFunction(
                  "host",
                  "add",
                  run.endive.wasm.types.FunctionType.of(
                      List.of(ValType.I64, ValType.I64), List.of(ValType.I64)),
                  (instance, arguments) -> new long[] {arguments[0] + arguments[1]}))
          .build();

  private final Pair pair =
      Pair.of(FILE, (module, memory) -> TailCallLowering.run(module), LoweringOptions.FLOOR, HOST);

  @Test
  void aFunctionThatCallsItselfBecomesALoop() {
    for (int n = 0; n < 8; n++) {
      pair.call("fibonacci", n, 0, 1);
      pair.call("choose", n, 0, 0);
    }
    assertEquals("[12586269025]", pair.call("fibonacci", 50, 0, 1));
    pair.call("loop-several", 0);
    assertEquals("[-199997]", pair.call("loop-several", 100_000));
  }

  /** On the lowered module alone: Endive fails at a tail call of a function that has locals. */
  @Test
  void localsBeginAsZeroEachTime() {
    for (int n = 0; n < 6; n++) {
      long expected = n <= 3 ? n : 3 + 2L * (n - 3);
      assertEquals(expected, pair.lowered().export("count").apply(n, 0)[0]);
    }
    assertEquals(199_997, pair.lowered().export("count").apply(100_000, 0)[0]);
  }

  @Test
  void circles() {
    for (int n = 0; n < 9; n++) {
      pair.call("even", n);
      pair.call("odd", n);
      pair.call("three", n, Double.doubleToRawLongBits(1));
      pair.call("zig", n);
    }
    assertEquals("[44]", pair.call("even", 100_000));
    assertEquals("[99]", pair.call("even", 99_999));
    assertEquals("[44]", pair.call("odd", 99_999));
    pair.call("three", 100_000, Double.doubleToRawLongBits(1));
    pair.call("zig", 100_000);
  }

  @Test
  void circlesWithoutResultsAndWithSeveral() {
    pair.call("nothing", 7);
    pair.call("trace");
    pair.call("nothing", 100_000);
    pair.call("trace");
    for (int n = 0; n < 5; n++) {
      pair.call("several", n);
    }
    pair.call("several", 100_000);
  }

  @Test
  void circlesThroughTheTable() {
    for (int n = 0; n < 6; n++) {
      pair.call("even-step", n, 3);
      pair.call("odd-step", n, 3);
      for (int index = 0; index < 9; index++) {
        pair.call("choose", n, 2, index);
        pair.call("call-table", n, 2, index);
        pair.call("go", n + 48, 2, index);
      }
    }
    assertEquals("[102000]", pair.call("even-step", 100_000, 0));
    pair.call("choose", 100_000, 0, 1);
    pair.call("choose", 100_000, 0, 5);
    pair.call("go", 100_000, 0, 2);
    pair.call("call-test", 100_001);
  }

  @Test
  void aTrapInBetweenLeavesNothingBehind() {
    for (int index : new int[] {6, 8, -1}) {
      assertEquals("trap", pair.call("go", 60, 2, index));
      assertEquals("[2006]", pair.call("even-step", 6, 0));
      assertEquals("[44]", pair.call("even", 100));
      assertEquals("trap", pair.call("choose", 5, 2, index));
      pair.call("call-table", 5, 2, 1);
      pair.call("go", 60, 2, 5);
    }
  }

  @Test
  void outOfCirclesAndInto() {
    assertEquals("[7]", pair.call("host", 3, 4));
    for (int n = 0; n < 9; n++) {
      pair.call("into", n);
      pair.call("sum", n);
    }
    pair.call("into", 100_000);
    pair.call("sum", 60);
    assertEquals("[9]", pair.call("unreached", 9));
  }

  @Test
  void handlersAroundATailCallAreLeft() {
    var module = new WasmModule();
    var nothing = module.functionType(new FunctionType(List.of(), List.of()));
    var number = module.functionType(FunctionType.of(List.of(), NumberType.I32));
    var tag = WasmTag.defined(nothing);
    module.tags().add(tag);
    var thrower =
        WasmFunction.defined(
            number, new CodeBuilder(0).emit(new TagAccess(Opcode.THROW, tag)).end().build());
    var last = WasmFunction.defined(number, handled(Opcode.RETURN_CALL, thrower, 2));
    var main = WasmFunction.defined(number, handled(Opcode.CALL, last, 1));
    module.functions().addAll(List.of(thrower, last, main));
    module.exports().add(new Export("main", main));
    var handlers =
        Pair.of(
            ModuleWriter.write(module),
            (copy, memory) -> TailCallLowering.run(copy),
            Set.of(Feature.EXCEPTIONS));
    assertEquals("[1]", handlers.call("main"));
  }

  /** Calls a function, and gives a number when it throws. */
  private static Code handled(Opcode call, WasmFunction function, int caught) {
    var code = new CodeBuilder(0);
    var handler = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.emit(
        new TryTable(
            BlockType.of(NumberType.I32),
            new Label(),
            List.of(new CatchClause(null, false, handler))));
    code.emit(new FunctionAccess(call, function)).end().op(Opcode.RETURN).end();
    return code.i32(caught).end().build();
  }

  @Test
  void withOneResultEverywhere() {
    var mvp =
        Pair.of(
            FILE,
            (module, memory) -> {
              TailCallLowering.run(module);
              MultiValueLowering.run(module);
            },
            Set.of(Feature.MVP),
            HOST);
    for (int n = 0; n < 5; n++) {
      mvp.call("several", n);
      mvp.call("loop-several", n);
      mvp.call("choose", n, 2, 5);
    }
    mvp.call("several", 100_000);
  }

  @Test
  void nothingIsPaidWithoutTailCalls() {
    var module = ModuleReader.read(Pair.resource(MultiValueLowering.class, "values.wasm"));
    int functions = module.functions().size();
    int globals = module.globals().size();
    var first = module.functions().get(0).code();
    TailCallLowering.run(module);
    assertEquals(functions, module.functions().size());
    assertEquals(globals, module.globals().size());
    assertEquals(first, module.functions().get(0).code());
    assertFalse(module.functions().isEmpty());
  }
}
