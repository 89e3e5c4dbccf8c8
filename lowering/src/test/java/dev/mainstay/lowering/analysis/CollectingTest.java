package dev.mainstay.lowering.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectingTest {
  private final WasmModule module = new WasmModule();
  private final WasmGlobal pending =
      WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(0));
  private final WasmFunction collector = function(new CodeBuilder(0));

  /** Collects, and then throws. */
  private final WasmFunction thrower = function(new CodeBuilder(0).call(collector));

  private WasmFunction function(CodeBuilder code) {
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    var function = WasmFunction.defined(type, code.end().build());
    module.functions().add(function);
    return function;
  }

  /** What is known of the call that a caller begins with: whether it collects, and keeps. */
  private String call(WasmFunction caller) {
    var collecting =
        new Collecting(
            CallGraph.of(module), function -> function == collector, Set.of(thrower), pending);
    int call = 0;
    while (caller.code().instructions().get(call).opcode() != Opcode.CALL) {
      call++;
    }
    return collecting.at(caller, call) + " " + collecting.keepsAt(caller, call);
  }

  /** Calls, and lets an exception pass. */
  private WasmFunction passing(WasmFunction callee) {
    var code = new CodeBuilder(0);
    var exit = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    return function(code.call(callee).get(pending).brIf(exit).op(Opcode.RETURN).end());
  }

  /** Calls, and goes on when there is an exception. */
  private WasmFunction catching(WasmFunction callee) {
    var code = new CodeBuilder(0);
    var handler = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.call(callee).get(pending).brIf(handler).op(Opcode.RETURN).end();
    return function(code.i32(0).set(pending));
  }

  @Test
  void whoReturnsBehindACollectionNeedsWhatItHolds() {
    assertEquals("true true", call(passing(collector)));
    assertEquals("true true", call(passing(passing(collector))));
  }

  @Test
  void whoLetsTheExceptionPassNeedsNothing() {
    assertEquals("true false", call(passing(thrower)));
    assertEquals("true false", call(passing(passing(thrower))));
  }

  @Test
  void whoCatchesItDoes() {
    assertEquals("true true", call(catching(thrower)));
    assertEquals("true true", call(catching(passing(thrower))));
    assertEquals("true true", call(passing(catching(passing(thrower)))));
  }

  @Test
  void whatIsThrownAtOnceGoesTheSameWay() {
    var code = new CodeBuilder(0);
    var exit = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    assertEquals("true false", call(function(code.call(thrower).br(exit).end())));
    var other = new CodeBuilder(0);
    var handler = other.begin(Opcode.BLOCK, BlockType.EMPTY);
    other.call(thrower).br(handler).end().i32(0).set(pending);
    assertEquals("true true", call(function(other)));
  }

  @Test
  void whereNothingCollectsNothingIsNeeded() {
    assertEquals("false false", call(passing(function(new CodeBuilder(0)))));
  }
}
