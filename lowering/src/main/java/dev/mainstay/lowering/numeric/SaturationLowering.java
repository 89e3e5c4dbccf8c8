package dev.mainstay.lowering.numeric;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction.F32Const;
import dev.mainstay.wasm.code.Instruction.F64Const;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Saturating float-to-integer conversions become calls of functions, one for each that is used,
 * which convert what is in range with the instruction that traps otherwise.
 *
 * <p>Source: WebAssembly Core Specification 3.0, section 4.3.3, "trunc_sat".
 */
public final class SaturationLowering {
  private final WasmModule module;
  private final Map<Opcode, WasmFunction> functions = new EnumMap<>(Opcode.class);

  private SaturationLowering(WasmModule module) {
    this.module = module;
  }

  /** Lowers a module, in place. */
  public static void run(WasmModule module) {
    var lowering = new SaturationLowering(module);
    Rewriting.run(
        module,
        instruction -> instruction.opcode().feature() == Feature.SATURATING_CONVERSION,
        (instruction, code) -> code.call(lowering.function(instruction.opcode())));
  }

  private WasmFunction function(Opcode opcode) {
    return functions.computeIfAbsent(
        opcode,
        key -> {
          var conversion = Conversion.of(key);
          var type = FunctionType.of(List.of(conversion.from()), conversion.to());
          var function = WasmFunction.defined(module.functionType(type), conversion.code().build());
          function.setName("mainstay." + key.text());
          module.functions().add(function);
          return function;
        });
  }

  /**
   * One conversion. Bounds are those that no number in range reaches; both are exact in their type.
   *
   * @param trapping the instruction for numbers in range
   * @param low numbers up to this one are too small, or below it if it is in range itself
   * @param lowInRange whether {@code low} is in range itself
   * @param high numbers from this one on are too large
   */
  private record Conversion(
      NumberType from,
      NumberType to,
      Opcode trapping,
      double low,
      boolean lowInRange,
      double high,
      long least,
      long greatest) {
    private static final double TWO_31 = 0x1p31;
    private static final double TWO_32 = 0x1p32;
    private static final double TWO_63 = 0x1p63;
    private static final double TWO_64 = 0x1p64;

    static Conversion of(Opcode opcode) {
      return switch (opcode) {
        case I32_TRUNC_SAT_F32_S ->
            signed(NumberType.F32, NumberType.I32, Opcode.I32_TRUNC_F32_S, -TWO_31, true, TWO_31);
        // -2^31 - 1 is a double, but no float.
        case I32_TRUNC_SAT_F64_S ->
            signed(
                NumberType.F64, NumberType.I32, Opcode.I32_TRUNC_F64_S, -TWO_31 - 1, false, TWO_31);
        case I64_TRUNC_SAT_F32_S ->
            signed(NumberType.F32, NumberType.I64, Opcode.I64_TRUNC_F32_S, -TWO_63, true, TWO_63);
        case I64_TRUNC_SAT_F64_S ->
            signed(NumberType.F64, NumberType.I64, Opcode.I64_TRUNC_F64_S, -TWO_63, true, TWO_63);
        case I32_TRUNC_SAT_F32_U ->
            unsigned(NumberType.F32, NumberType.I32, Opcode.I32_TRUNC_F32_U, TWO_32);
        case I32_TRUNC_SAT_F64_U ->
            unsigned(NumberType.F64, NumberType.I32, Opcode.I32_TRUNC_F64_U, TWO_32);
        case I64_TRUNC_SAT_F32_U ->
            unsigned(NumberType.F32, NumberType.I64, Opcode.I64_TRUNC_F32_U, TWO_64);
        case I64_TRUNC_SAT_F64_U ->
            unsigned(NumberType.F64, NumberType.I64, Opcode.I64_TRUNC_F64_U, TWO_64);
        default -> throw new IllegalStateException("no saturating conversion: " + opcode);
      };
    }

    private static Conversion signed(
        NumberType from,
        NumberType to,
        Opcode trapping,
        double low,
        boolean lowInRange,
        double high) {
      boolean narrow = to == NumberType.I32;
      return new Conversion(
          from,
          to,
          trapping,
          low,
          lowInRange,
          high,
          narrow ? Integer.MIN_VALUE : Long.MIN_VALUE,
          narrow ? Integer.MAX_VALUE : Long.MAX_VALUE);
    }

    private static Conversion unsigned(
        NumberType from, NumberType to, Opcode trapping, double high) {
      return new Conversion(from, to, trapping, -1, false, high, 0, -1);
    }

    /** The code of a function that converts its parameter; NaN becomes 0. */
    CodeBuilder code() {
      boolean single = from == NumberType.F32;
      var result = BlockType.of(to);
      var code = new CodeBuilder(1);
      code.get(0);
      number(code, low);
      if (lowInRange) {
        code.op(single ? Opcode.F32_GE : Opcode.F64_GE);
      } else {
        code.op(single ? Opcode.F32_GT : Opcode.F64_GT);
      }
      code.begin(Opcode.IF, result);
      code.get(0);
      number(code, high);
      code.op(single ? Opcode.F32_LT : Opcode.F64_LT);
      code.begin(Opcode.IF, result);
      code.get(0).op(trapping).op(Opcode.ELSE);
      integer(code, greatest);
      code.end().op(Opcode.ELSE);
      if (least == 0) {
        integer(code, 0);
      } else {
        integer(code, least);
        integer(code, 0);
        code.get(0).get(0).op(single ? Opcode.F32_EQ : Opcode.F64_EQ).op(Opcode.SELECT);
      }
      return code.end().end();
    }

    private void number(CodeBuilder code, double value) {
      if (from == NumberType.F32) {
        code.emit(new F32Const(Float.floatToRawIntBits((float) value)));
      } else {
        code.emit(new F64Const(Double.doubleToRawLongBits(value)));
      }
    }

    private void integer(CodeBuilder code, long value) {
      if (to == NumberType.I32) {
        code.i32((int) value);
      } else {
        code.i64(value);
      }
    }
  }
}
