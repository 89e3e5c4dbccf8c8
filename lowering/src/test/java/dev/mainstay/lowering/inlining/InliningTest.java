package dev.mainstay.lowering.inlining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** The same results before and after, and calls where calls must stay. */
class InliningTest {
  private static final ValueType I32 = NumberType.I32;
  private static final int[] NUMBERS = {0, 1, 2, 7, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};

  private final WasmModule module = new WasmModule();

  private WasmFunction function(int params, CodeBuilder code) {
    var type = new FunctionType(Collections.nCopies(params, I32), List.of(I32));
    var function = WasmFunction.defined(module.functionType(type), code.end().build());
    module.functions().add(function);
    return function;
  }

  /** Exports {@code f: (i32, i32) -> i32}, inlines, and compares; how many calls are left in f. */
  private long calls(CodeBuilder code, Set<String> keeps) {
    var f = function(2, code);
    module.exports().add(new Export("f", f));
    // Called by another one too: what runs only once keeps its calls.
    module.exports().add(new Export("g", function(2, new CodeBuilder(2).get(1).get(0).call(f))));
    byte[] before = ModuleWriter.write(module, ModuleWriter.Names.KEEP);
    var inlined = ModuleReader.read(before);
    var kept =
        inlined.functions().stream()
            .filter(each -> each.name() != null && keeps.contains(each.name()))
            .collect(Collectors.toSet());
    Inlining.run(inlined, kept);
    var one = Instance.builder(Parser.parse(before)).build().export("f");
    var other = Instance.builder(Parser.parse(ModuleWriter.write(inlined))).build().export("f");
    for (int a : NUMBERS) {
      for (int b : NUMBERS) {
        assertArrayEquals(one.apply(a, b), other.apply(a, b), () -> "f(" + a + ", " + b + ")");
      }
    }
    return inlined.exportedFunction("f").orElseThrow().code().instructions().stream()
        .filter(i -> i.opcode() == Opcode.CALL)
        .count();
  }

  private long calls(CodeBuilder code) {
    return calls(code, Set.of());
  }

  @Test
  void shortFunctionsAreInlinedWhereverTheyAreCalled() {
    var minus = function(2, new CodeBuilder(2).get(0).get(1).op(Opcode.I32_SUB));
    var code = new CodeBuilder(2).get(0).get(1).call(minus).get(1).get(0).call(minus);
    assertEquals(0, calls(code.op(Opcode.I32_XOR)));
  }

  @Test
  void anArgumentThatIsWrittenToIsACopy() {
    var next =
        function(
            1,
            new CodeBuilder(1).get(0).i32(1).op(Opcode.I32_ADD).tee(0).get(0).op(Opcode.I32_MUL));
    var code = new CodeBuilder(2).get(0).call(next).get(0).op(Opcode.I32_ADD);
    assertEquals(0, calls(code.get(1).call(next).op(Opcode.I32_SUB)));
  }

  @Test
  void argumentsThatAreComputedAreEvaluatedOnceAndInOrder() {
    var minus =
        function(2, new CodeBuilder(2).get(1).get(0).get(0).op(Opcode.I32_MUL).op(Opcode.I32_SUB));
    var code = new CodeBuilder(2);
    code.get(0).i32(1).op(Opcode.I32_ADD).tee(0).get(0).i32(3).op(Opcode.I32_MUL).tee(0);
    assertEquals(0, calls(code.call(minus).get(0).op(Opcode.I32_XOR)));
  }

  @Test
  void aReturnLeavesOnlyTheInlinedCode() {
    var body = new CodeBuilder(1).get(0);
    body.begin(Opcode.IF, BlockType.EMPTY);
    body.i32(100).get(0).op(Opcode.RETURN).end();
    var zero = function(1, body.i32(7).op(Opcode.RETURN));
    var code = new CodeBuilder(2).i32(1000).get(0).call(zero).op(Opcode.I32_ADD);
    assertEquals(0, calls(code.get(1).call(zero).op(Opcode.I32_SUB)));
  }

  @Test
  void aLocalBeginsAsZeroEachTimeAround() {
    var body = new CodeBuilder(1);
    int flag = body.newLocal(I32);
    body.get(0).begin(Opcode.IF, BlockType.EMPTY);
    body.i32(5).set(flag).end();
    var five = function(1, body.get(flag));
    var code = new CodeBuilder(2);
    int i = code.newLocal(I32);
    int sum = code.newLocal(I32);
    var loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(sum).get(i).get(0).op(Opcode.I32_EQ).call(five).op(Opcode.I32_ADD).set(sum);
    code.get(i).i32(1).op(Opcode.I32_ADD).tee(i).i32(4).op(Opcode.I32_LT_S).brIf(loop).end();
    assertEquals(0, calls(code.get(sum)));
  }

  @Test
  void whatRunsOnceKeepsItsCalls() {
    var minus = function(2, new CodeBuilder(2).get(0).get(1).op(Opcode.I32_SUB));
    var code = new CodeBuilder(2).get(0).get(1).call(minus).get(1).call(minus);
    var f = function(2, code);
    module.exports().add(new Export("f", f));
    Inlining.run(module, Set.of());
    assertEquals(
        2, f.code().instructions().stream().filter(i -> i.opcode() == Opcode.CALL).count());
  }

  @Test
  void whatIsCalledOnceMayBeLong() {
    var body = new CodeBuilder(1).get(0);
    for (int i = 0; i < 40; i++) {
      body.i32(i).op(Opcode.I32_XOR).i32(3).op(Opcode.I32_MUL);
    }
    var once = function(1, body);
    assertEquals(0, calls(new CodeBuilder(2).get(0).call(once)));
  }

  @Test
  void whatIsLongAndCalledTwiceStays() {
    var body = new CodeBuilder(1).get(0);
    for (int i = 0; i < 40; i++) {
      body.i32(i).op(Opcode.I32_XOR).i32(3).op(Opcode.I32_MUL);
    }
    var twice = function(1, body);
    assertEquals(2, calls(new CodeBuilder(2).get(0).call(twice).call(twice)));
  }

  @Test
  void recursionStays() {
    var fibonacci = function(1, new CodeBuilder(1).i32(0));
    var body = new CodeBuilder(1).get(0).i32(3).op(Opcode.I32_AND);
    body.begin(Opcode.IF, BlockType.of(I32));
    body.get(0).i32(1).op(Opcode.I32_SUB).call(fibonacci).op(Opcode.ELSE).i32(9).end();
    fibonacci.setCode(body.end().build());
    assertEquals(1, calls(new CodeBuilder(2).get(0).call(fibonacci)));
  }

  @Test
  void whatIsToBeKeptIsKept() {
    var minus = function(2, new CodeBuilder(2).get(0).get(1).op(Opcode.I32_SUB));
    minus.setName("minus");
    assertEquals(1, calls(new CodeBuilder(2).get(0).get(1).call(minus), Set.of("minus")));
  }

  @Test
  void calleesOfCalleesComeAlong() {
    var minus = function(2, new CodeBuilder(2).get(0).get(1).op(Opcode.I32_SUB));
    var turned = function(2, new CodeBuilder(2).get(1).get(0).call(minus));
    assertEquals(0, calls(new CodeBuilder(2).get(0).get(1).call(turned)));
  }
}
