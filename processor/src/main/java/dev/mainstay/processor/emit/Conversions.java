package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.wit.WitType.Primitive;
import dev.mainstay.wit.abi.CoreType;

/** Numbers, truth values and characters between Java and core values, as expressions. */
final class Conversions {
  private Conversions() {}

  /**
   * The core value of a Java value; outside the type's range, an expression that throws and names
   * the value.
   */
  static CodeBlock lower(Primitive type, Term value) {
    CodeBlock code = value.code();
    Carrier carrier = ((BoundType.Simple) value.bound()).carrier();
    return switch (type) {
      case BOOL -> CodeBlock.of("$L ? 1 : 0", code);
      case U8 ->
          carrier == Carrier.BYTE
              ? CodeBlock.of("$L & 0xff", code)
              : CodeBlock.of("$T.u8($L, $S)", Glue.NUMBERS, code, value.name());
      case U16 ->
          carrier == Carrier.SHORT
              ? CodeBlock.of("$L & 0xffff", code)
              : CodeBlock.of("$T.u16($L, $S)", Glue.NUMBERS, code, value.name());
      case U32 ->
          carrier == Carrier.INT
              ? code
              : CodeBlock.of("$T.u32($L, $S)", Glue.NUMBERS, code, value.name());
      case CHAR -> CodeBlock.of("$T.scalar($L, $S)", Glue.NUMBERS, code, value.name());
      case S8, S16, S32, S64, U64, F32, F64 -> code;
      case STRING -> throw new IllegalStateException("a string is no number");
    };
  }

  /** The Java value of a core value, which is cut to the type's width. */
  static CodeBlock lift(Primitive type, CodeBlock core, Carrier carrier) {
    return switch (type) {
      case BOOL -> CodeBlock.of("$L != 0", core);
      case S8 -> CodeBlock.of("(byte) $L", core);
      case S16 -> CodeBlock.of("(short) $L", core);
      case U8 ->
          switch (carrier) {
            case BYTE -> CodeBlock.of("(byte) $L", core);
            case SHORT -> CodeBlock.of("(short) ($L & 0xff)", core);
            default -> CodeBlock.of("$L & 0xff", core);
          };
      case U16 ->
          carrier == Carrier.SHORT
              ? CodeBlock.of("(short) $L", core)
              : CodeBlock.of("$L & 0xffff", core);
      case U32 ->
          carrier == Carrier.LONG
              ? CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, core)
              : core;
      case CHAR -> CodeBlock.of("$T.liftScalar($L)", Glue.NUMBERS, core);
      case S32, S64, U64, F32, F64 -> core;
      case STRING -> throw new IllegalStateException("a string is no number");
    };
  }

  /** The bits of one core value in another, or back, as the payloads of variants are joined. */
  static CodeBlock cast(CoreType from, CoreType to, CodeBlock core) {
    return switch (from) {
      case I32 ->
          switch (to) {
            case I32 -> core;
            case I64 -> CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, core);
            case F32 -> CodeBlock.of("$T.intBitsToFloat($L)", Float.class, core);
            case F64 -> throw impossible(from, to);
          };
      case I64 ->
          switch (to) {
            case I32 -> CodeBlock.of("(int) $L", core);
            case I64 -> core;
            case F32 -> CodeBlock.of("$T.intBitsToFloat((int) $L)", Float.class, core);
            case F64 -> CodeBlock.of("$T.longBitsToDouble($L)", Double.class, core);
          };
      case F32 ->
          switch (to) {
            case I32 -> CodeBlock.of("$T.floatToRawIntBits($L)", Float.class, core);
            case I64 ->
                CodeBlock.of(
                    "$T.toUnsignedLong($T.floatToRawIntBits($L))",
                    Integer.class,
                    Float.class,
                    core);
            case F32 -> core;
            case F64 -> throw impossible(from, to);
          };
      case F64 ->
          switch (to) {
            case I64 -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, core);
            case F64 -> core;
            case I32, F32 -> throw impossible(from, to);
          };
    };
  }

  private static IllegalStateException impossible(CoreType from, CoreType to) {
    return new IllegalStateException(from + " is never joined into " + to);
  }
}
