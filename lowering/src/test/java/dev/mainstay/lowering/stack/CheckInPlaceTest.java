package dev.mainstay.lowering.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

class CheckInPlaceTest {
  private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());
  private static final int TOP = 100;
  private static final int LIMIT = 40;
  private static final int FRAME = 8;

  private final WasmModule module = new WasmModule();
  private final WasmGlobal pointer = global("stack-pointer", TOP);
  private final WasmGlobal pending = global("pending", 0);
  private final WasmFunction overflow =
      function("overflow", NOTHING, new CodeBuilder(0).i32(1).set(pending));

  private WasmGlobal global(String name, int value) {
    var global = WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(value));
    module.globals().add(global);
    module.exports().add(new Export(name, global));
    return global;
  }

  private WasmFunction function(String name, FunctionType type, CodeBuilder code) {
    var function = WasmFunction.defined(module.functionType(type), code.end().build());
    module.functions().add(function);
    module.exports().add(new Export(name, function));
    return function;
  }

  private WasmFunction check(@Nullable WasmFunction thrower) {
    var code = new CodeBuilder(0).get(pointer).i32(LIMIT).op(Opcode.I32_LT_U);
    code.begin(Opcode.IF, BlockType.EMPTY);
    if (thrower == null) {
      code.op(Opcode.UNREACHABLE);
    } else {
      code.call(thrower);
    }
    return function("check", NOTHING, code.end());
  }

  /** Counts how deep it calls itself, to a depth or until the stack is full. */
  private WasmFunction depth(WasmFunction check, boolean frame) {
    var type = FunctionType.of(List.of(NumberType.I32), NumberType.I32);
    var function = function("depth", type, new CodeBuilder(1).i32(0));
    var code = new CodeBuilder(1);
    int local = code.newLocal(NumberType.I32);
    if (frame) {
      code.get(pointer).i32(FRAME).op(Opcode.I32_SUB).tee(local).set(pointer);
    }
    var exit = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.call(check).get(pending).brIf(exit);
    code.get(0).begin(Opcode.IF, BlockType.EMPTY);
    code.get(0).i32(1).op(Opcode.I32_SUB).call(function).i32(1).op(Opcode.I32_ADD).set(0);
    code.end().end();
    if (frame) {
      code.get(local).i32(FRAME).op(Opcode.I32_ADD).set(pointer);
    }
    function.setCode(code.get(0).end().build());
    return function;
  }

  private Instance run() {
    return Instance.builder(Parser.parse(ModuleWriter.write(module))).build();
  }

  private static boolean calls(WasmFunction function, WasmFunction callee) {
    return function.code().instructions().stream()
        .anyMatch(i -> i instanceof FunctionAccess access && access.function() == callee);
  }

  @Test
  void theStackIsCheckedWithoutACall() {
    var check = check(overflow);
    var function = depth(check, true);
    CheckInPlace.run(module, check, pending, overflow);
    assertFalse(calls(function, check));
    var instance = run();
    int fits = (TOP - LIMIT) / FRAME;
    assertEquals(fits - 1, instance.export("depth").apply(fits - 1)[0]);
    assertEquals(0, instance.exports().global("pending").getValue());
    instance.export("depth").apply(fits);
    assertEquals(1, instance.exports().global("pending").getValue());
    assertEquals(TOP, instance.exports().global("stack-pointer").getValue());
  }

  @Test
  void aFullStackTrapsWhereNothingIsThrown() {
    var check = check(null);
    depth(check, true);
    CheckInPlace.run(module, check, pending, null);
    var depth = run().export("depth");
    int fits = (TOP - LIMIT) / FRAME;
    assertEquals(fits - 1, depth.apply(fits - 1)[0]);
    assertThrows(WasmEngineException.class, () -> depth.apply(fits));
  }

  @Test
  void itStandsWhereTheFrameIsTaken() {
    var check = check(overflow);
    var type = FunctionType.of(List.of(NumberType.I32), NumberType.I32);
    var function = function("depth", type, new CodeBuilder(1).i32(0));
    var code = new CodeBuilder(1);
    int before = code.newLocal(NumberType.I32);
    int local = code.newLocal(NumberType.I32);
    code.get(pointer).set(before);
    var exit = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.call(check).get(pending).brIf(exit).get(0).begin(Opcode.IF, BlockType.EMPTY);
    code.get(before).i32(FRAME).op(Opcode.I32_SUB).tee(local).set(pointer);
    code.get(0).i32(1).op(Opcode.I32_SUB).call(function).i32(1).op(Opcode.I32_ADD).set(0);
    code.end().end().get(before).set(pointer);
    function.setCode(code.get(0).end().build());
    CheckInPlace.run(module, check, pending, overflow);
    assertFalse(calls(function, check));
    var instance = run();
    int fits = (TOP - LIMIT) / FRAME;
    assertEquals(fits, instance.export("depth").apply(fits)[0]);
    assertEquals(0, instance.exports().global("pending").getValue());
    instance.export("depth").apply(fits + 1);
    assertEquals(1, instance.exports().global("pending").getValue());
    assertEquals(TOP, instance.exports().global("stack-pointer").getValue());
  }

  @Test
  void withoutAFrameNothingIsChecked() {
    var check = check(overflow);
    var function = depth(check, false);
    CheckInPlace.run(module, check, pending, overflow);
    assertFalse(calls(function, check));
    assertFalse(calls(function, overflow));
    assertEquals(50, run().export("depth").apply(50)[0]);
  }
}
