package dev.mainstay.lowering.checks;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.I64Const;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Integer division by Java's rules: zero as a divisor throws, and the smallest number divided by -1
 * is itself, where {@code div_s} traps. A constant divisor other than 0 and -1 needs nothing.
 *
 * <p>The check is put in place, since interpreters pay for calls; only what is rare is a function:
 * both special divisors are found by one comparison, {@code divisor + 1 < 2} without signs.
 */
final class DivisionChecks {
  private final WasmModule module;
  private final WasmFunction thrower;

  /** For each type the function that divides by 0 or -1. */
  private final Map<NumberType, WasmFunction> rare = new EnumMap<>(NumberType.class);

  DivisionChecks(WasmModule module, WasmFunction thrower) {
    this.module = module;
    this.thrower = thrower;
  }

  void run() {
    for (var function : List.copyOf(module.functions())) {
      if (function.hasCode()
          && function.code().instructions().stream()
              .anyMatch(instruction -> JavaChecks.divides(instruction.opcode()))) {
        function.setCode(new Body(function).checked());
      }
    }
  }

  private WasmFunction rare(NumberType type) {
    return rare.computeIfAbsent(
        type,
        t -> {
          var code = new CodeBuilder(2);
          code.get(1).op(type == NumberType.I32 ? Opcode.I32_EQZ : Opcode.I64_EQZ);
          code.begin(Opcode.IF, BlockType.EMPTY);
          code.call(thrower).end();
          constant(code, type, 0).get(0);
          code.op(type == NumberType.I32 ? Opcode.I32_SUB : Opcode.I64_SUB).end();
          var signature = FunctionType.of(List.of(type, type), type);
          var function = WasmFunction.defined(module.functionType(signature), code.build());
          function.setName("mainstay.divide-" + type);
          module.functions().add(function);
          return function;
        });
  }

  private static CodeBuilder constant(CodeBuilder code, NumberType type, int value) {
    return type == NumberType.I32 ? code.i32(value) : code.i64(value);
  }

  /** The code of one function. */
  private final class Body {
    private final Code code;
    private final CodeBuilder builder;
    private final Map<NumberType, Integer> dividends = new EnumMap<>(NumberType.class);
    private final Map<NumberType, Integer> divisors = new EnumMap<>(NumberType.class);

    Body(WasmFunction function) {
      code = function.code();
      builder = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    }

    Code checked() {
      for (int i = 0; i < code.instructions().size(); i++) {
        builder.at(code.offset(i));
        var instruction = code.instructions().get(i);
        if (!JavaChecks.divides(instruction.opcode()) || !builder.reachable()) {
          builder.emit(instruction);
          continue;
        }
        var before = code.instructions().get(Math.max(0, i - 1));
        var constant = constant(before);
        if (instruction.opcode() == Opcode.I32_DIV_S || instruction.opcode() == Opcode.I64_DIV_S) {
          divideSigned(instruction.opcode(), constant);
        } else if (constant.isPresent() && constant.get() != 0) {
          builder.emit(instruction);
        } else {
          divide(instruction, before);
        }
      }
      return builder.build();
    }

    private static Optional<Long> constant(Instruction instruction) {
      if (instruction instanceof I32Const constant) {
        return Optional.of((long) constant.value());
      }
      return instruction instanceof I64Const constant
          ? Optional.of(constant.value())
          : Optional.empty();
    }

    private void divideSigned(Opcode opcode, Optional<Long> constant) {
      boolean narrow = opcode == Opcode.I32_DIV_S;
      if (constant.isPresent() && constant.get() == -1) {
        builder.op(narrow ? Opcode.I32_MUL : Opcode.I64_MUL);
        return;
      }
      if (constant.isPresent() && constant.get() != 0) {
        builder.op(opcode);
        return;
      }
      var type = narrow ? NumberType.I32 : NumberType.I64;
      int dividend = dividends.computeIfAbsent(type, builder::newLocal);
      int divisor = divisors.computeIfAbsent(type, builder::newLocal);
      builder.set(divisor).set(dividend);
      DivisionChecks.constant(builder.get(divisor), type, 1)
          .op(narrow ? Opcode.I32_ADD : Opcode.I64_ADD);
      DivisionChecks.constant(builder, type, 2).op(narrow ? Opcode.I32_LT_U : Opcode.I64_LT_U);
      builder.begin(Opcode.IF, BlockType.of(type));
      builder.get(dividend).get(divisor).call(rare(type)).op(Opcode.ELSE);
      builder.get(dividend).get(divisor).op(opcode).end();
    }

    private void divide(Instruction instruction, Instruction before) {
      boolean narrow =
          switch (instruction.opcode()) {
            case I32_DIV_U, I32_REM_S, I32_REM_U -> true;
            default -> false;
          };
      boolean inLocal = before instanceof LocalAccess access && access.opcode() != Opcode.LOCAL_SET;
      var type = narrow ? NumberType.I32 : NumberType.I64;
      int divisor =
          inLocal
              ? ((LocalAccess) before).local()
              : divisors.computeIfAbsent(type, builder::newLocal);
      if (inLocal) {
        builder.get(divisor);
      } else {
        builder.tee(divisor);
      }
      builder.op(narrow ? Opcode.I32_EQZ : Opcode.I64_EQZ);
      builder.begin(Opcode.IF, BlockType.EMPTY);
      builder.call(thrower).end();
      if (!inLocal) {
        builder.get(divisor);
      }
      builder.emit(instruction);
    }
  }
}
