package dev.mainstay.lowering.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.lowering.exceptions.ExceptionLowering;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.List;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

class JavaChecksTest {
  private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());

  /** The instructions that divide, and what Java says that they do. */
  enum Division {
    I32_DIV_S((a, b) -> (int) a / (int) b),
    I32_DIV_U((a, b) -> Integer.divideUnsigned((int) a, (int) b)),
    I32_REM_S((a, b) -> (int) a % (int) b),
    I32_REM_U((a, b) -> Integer.remainderUnsigned((int) a, (int) b)),
    I64_DIV_S((a, b) -> a / b),
    I64_DIV_U(Long::divideUnsigned),
    I64_REM_S((a, b) -> a % b),
    I64_REM_U(Long::remainderUnsigned);

    final LongBinaryOperator java;

    Division(LongBinaryOperator java) {
      this.java = java;
    }

    Opcode opcode() {
      return Opcode.valueOf(name());
    }

    boolean narrow() {
      return name().startsWith("I32");
    }

    NumberType type() {
      return narrow() ? NumberType.I32 : NumberType.I64;
    }

    long[] samples() {
      return narrow()
          ? new long[] {0, 1, -1, 2, 7, -7, 100, Integer.MAX_VALUE, Integer.MIN_VALUE}
          : new long[] {0, 1, -1, 2, 7, -7, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
    }
  }

  /** A module whose division throws a tag that traps at its border. */
  private static WasmModule module() {
    var module = new WasmModule();
    var tag = WasmTag.defined(module.functionType(NOTHING));
    module.tags().add(tag);
    export(
        module, JavaChecks.ARITHMETIC, new CodeBuilder(0).emit(new TagAccess(Opcode.THROW, tag)));
    return module;
  }

  private static WasmFunction export(WasmModule module, String name, CodeBuilder code) {
    return export(module, name, NOTHING, code);
  }

  private static WasmFunction export(
      WasmModule module, String name, FunctionType type, CodeBuilder code) {
    var function = WasmFunction.defined(module.functionType(type), code.end().build());
    module.functions().add(function);
    module.exports().add(new Export(name, function));
    return function;
  }

  private static final StackChecks ALL = new StackChecks(true, function -> false);

  private static String java(Division division, long dividend, long divisor) {
    try {
      return Long.toString(division.java.applyAsLong(dividend, divisor));
    } catch (ArithmeticException e) {
      return "thrown";
    }
  }

  private static String wasm(Instance instance, Division division, String name, long... values) {
    try {
      long result = instance.export(name).apply(values)[0];
      return Long.toString(division.narrow() ? (int) result : result);
    } catch (WasmEngineException e) {
      return "thrown";
    }
  }

  private static Instance run(WasmModule module) {
    var checks = JavaChecks.run(module, ALL);
    new ExceptionLowering(checks.throwing()).run(module);
    return Instance.builder(Parser.parse(ModuleWriter.write(module))).build();
  }

  @ParameterizedTest
  @EnumSource
  void divisionByAVariable(Division division) {
    var module = module();
    var type = FunctionType.of(List.of(division.type(), division.type()), division.type());
    export(module, "parameters", type, new CodeBuilder(2).get(0).get(1).op(division.opcode()));
    var computed = new CodeBuilder(2).get(0).get(1);
    if (division.narrow()) {
      computed.i32(5).op(Opcode.I32_XOR).i32(5).op(Opcode.I32_XOR);
    } else {
      computed.i64(5).op(Opcode.I64_XOR).i64(5).op(Opcode.I64_XOR);
    }
    export(module, "computed", type, computed.op(division.opcode()));
    var instance = run(module);
    for (long dividend : division.samples()) {
      for (long divisor : division.samples()) {
        var expected = java(division, dividend, divisor);
        var what = dividend + " " + division + " " + divisor;
        assertEquals(expected, wasm(instance, division, "parameters", dividend, divisor), what);
        assertEquals(expected, wasm(instance, division, "computed", dividend, divisor), what);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void divisionByAConstant(Division division) {
    var module = module();
    var type = FunctionType.of(List.of(division.type()), division.type());
    for (long divisor : division.samples()) {
      var code = new CodeBuilder(1).get(0);
      if (division.narrow()) {
        code.i32((int) divisor);
      } else {
        code.i64(divisor);
      }
      export(module, "by " + divisor, type, code.op(division.opcode()));
    }
    var instance = run(module);
    for (long dividend : division.samples()) {
      for (long divisor : division.samples()) {
        assertEquals(
            java(division, dividend, divisor),
            wasm(instance, division, "by " + divisor, dividend),
            dividend + " " + division + " " + divisor);
      }
    }
  }

  @Test
  void aConstantDivisorNeedsNothing() {
    var module = module();
    var type = FunctionType.of(List.of(NumberType.I32), NumberType.I32);
    var code = new CodeBuilder(1).get(0).i32(10).op(Opcode.I32_DIV_S).i32(3).op(Opcode.I32_REM_S);
    var function = export(module, "f", type, code);
    var before = function.code().instructions();
    JavaChecks.run(module, ALL);
    assertEquals(before, function.code().instructions());
  }

  @Test
  void withoutTheExportsNothingIsChecked() {
    var module = new WasmModule();
    var type = FunctionType.of(List.of(NumberType.I32, NumberType.I32), NumberType.I32);
    var code = new CodeBuilder(2).get(0).get(1).op(Opcode.I32_DIV_S);
    var function = export(module, "f", type, code);
    var before = function.code().instructions();
    var result = JavaChecks.run(module, ALL);
    assertEquals(before, function.code().instructions());
    assertEquals(Throwing.NOTHING_MORE, result.throwing());
    assertNull(result.stackCheck());
  }

  @Test
  void functionsInACycleOfCallsBeginWithTheStackCheck() {
    var module = module();
    var type = module.functionType(NOTHING);
    var even = WasmFunction.defined(type, null);
    var odd = WasmFunction.defined(type, new CodeBuilder(0).call(even).end().build());
    even.setCode(new CodeBuilder(0).call(odd).end().build());
    module.functions().addAll(List.of(even, odd));
    var straight = export(module, "straight", new CodeBuilder(0).call(even));
    var overflow = export(module, JavaChecks.STACK_OVERFLOW, new CodeBuilder(0).call(even));
    var check = JavaChecks.run(module, ALL).stackCheck();
    assertNotNull(check);
    assertEquals(new FunctionAccess(Opcode.CALL, check), even.code().instructions().get(0));
    assertEquals(new FunctionAccess(Opcode.CALL, check), odd.code().instructions().get(0));
    assertEquals(new FunctionAccess(Opcode.CALL, even), straight.code().instructions().get(0));
    assertEquals(new FunctionAccess(Opcode.CALL, even), overflow.code().instructions().get(0));
  }

  /** A function of numbers that calls itself, and one that it calls so. */
  private static WasmFunction recursive(WasmModule module, String name, CodeBuilder body) {
    var type = module.functionType(NOTHING);
    var function = WasmFunction.defined(type, null);
    function.setName(name);
    function.setCode(body.call(function).end().build());
    module.functions().add(function);
    return function;
  }

  private static boolean checks(WasmFunction function, @Nullable WasmFunction check) {
    return function.code().instructions().get(0) instanceof FunctionAccess access
        && access.opcode() == Opcode.CALL
        && access.function() == check;
  }

  @Test
  void whatTakesNoFrameDoesNotCheckTheShadowStack() {
    var module = module();
    var numbers = recursive(module, "numbers", new CodeBuilder(0).i32(1).op(Opcode.DROP));
    var references =
        recursive(
            module,
            "references",
            new CodeBuilder(0).emit(new RefNull(AbstractHeapType.ANY)).op(Opcode.DROP));
    var check = JavaChecks.run(module, new StackChecks(false, function -> true)).stackCheck();
    assertNotNull(check);
    assertFalse(checks(numbers, check));
    assertTrue(checks(references, check));
  }

  @Test
  void whatNotesItselfAndCanThrowChecksTheShadowStack() {
    var module = module();
    var silent = recursive(module, "silent", new CodeBuilder(0));
    var references =
        recursive(
            module,
            "references",
            new CodeBuilder(0).emit(new RefNull(AbstractHeapType.ANY)).op(Opcode.DROP));
    var other = recursive(module, "other", new CodeBuilder(0).call(references));
    var noting = recursive(module, "noting", new CodeBuilder(0).call(other));
    var check =
        JavaChecks.run(module, new StackChecks(false, function -> function == noting)).stackCheck();
    assertFalse(checks(silent, check));
    assertFalse(checks(other, check));
    assertTrue(checks(noting, check));
  }

  @Test
  void withoutFramesNobodyChecks() {
    var module = module();
    int before = module.functions().size();
    recursive(module, "numbers", new CodeBuilder(0));
    assertNull(JavaChecks.run(module, new StackChecks(false, function -> true)).stackCheck());
    assertEquals(before + 1, module.functions().size());
  }

  @Test
  void allocationsThrowIfMemoryCanRunOut() {
    var module = module();
    export(module, JavaChecks.OUT_OF_MEMORY, new CodeBuilder(0));
    assertEquals(
        new Throwing(Set.of(), Throwing.ALLOCATIONS), JavaChecks.run(module, ALL).throwing());
  }
}
