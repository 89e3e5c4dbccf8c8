package dev.mainstay.compiler.language;

import org.teavm.classlib.impl.StringConcatFactorySubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.IntegerSubtype;

/**
 * String concatenations with a constant that has U+0001 or U+0002 in it. The compiler puts such a
 * constant beside the recipe, where these characters stand for an operand and for a constant (Java
 * SE 17, {@code java.lang.invoke.StringConcatFactory}); TeaVM (0.16.0) takes the constant for an
 * operand, too, and fails. All others are left to it.
 */
final class Concatenations implements BootstrapMethodSubstitutor {
  static final MethodReference BOOTSTRAP =
      new MethodReference(
          "java.lang.invoke.StringConcatFactory",
          "makeConcatWithConstants",
          ValueType.object("java.lang.invoke.MethodHandles$Lookup"),
          ValueType.object("java.lang.String"),
          ValueType.object("java.lang.invoke.MethodType"),
          ValueType.object("java.lang.String"),
          ValueType.arrayOf(ValueType.object("java.lang.Object")),
          ValueType.object("java.lang.invoke.CallSite"));

  private static final char OPERAND = '\1';
  private static final char CONSTANT = '\2';
  private static final ValueType BUILDER = ValueType.object("java.lang.StringBuilder");
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");

  private final BootstrapMethodSubstitutor rest = new StringConcatFactorySubstitutor();

  @Override
  public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter body) {
    String recipe = site.getBootstrapArguments().get(0).getString();
    if (recipe.indexOf(CONSTANT) < 0) {
      return rest.substitute(site, body);
    }
    ValueEmitter builder = body.construct(StringBuilder.class);
    int operands = 0;
    int constants = 0;
    int from = 0;
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c == OPERAND || c == CONSTANT) {
        builder = append(builder, body, recipe.substring(from, i));
        from = i + 1;
        builder =
            c == OPERAND
                ? append(
                    builder,
                    site.getArguments().get(operands),
                    site.getCalledMethod().parameterType(operands++))
                : append(builder, body, text(site.getBootstrapArguments().get(1 + constants++)));
      }
    }
    return append(builder, body, recipe.substring(from))
        .invokeSpecial("toString", ValueType.object("java.lang.String"));
  }

  private static ValueEmitter append(ValueEmitter builder, ProgramEmitter body, String text) {
    return text.isEmpty() ? builder : append(builder, body.constant(text), OBJECT);
  }

  private static ValueEmitter append(ValueEmitter builder, ValueEmitter value, ValueType type) {
    ValueEmitter operand = value;
    ValueType parameter = OBJECT;
    if (type instanceof ValueType.Primitive primitive) {
      switch (primitive.getKind()) {
        case BYTE -> {
          operand = value.castToInteger(IntegerSubtype.BYTE);
          parameter = ValueType.INTEGER;
        }
        case SHORT -> {
          operand = value.castToInteger(IntegerSubtype.SHORT);
          parameter = ValueType.INTEGER;
        }
        default -> parameter = type;
      }
    }
    return builder.invokeSpecial(
        new MethodReference("java.lang.StringBuilder", "append", parameter, BUILDER), operand);
  }

  /** What javac puts there is a string; other compilers may put numbers. */
  private static String text(RuntimeConstant constant) {
    return switch (constant.getKind()) {
      case RuntimeConstant.STRING -> constant.getString();
      case RuntimeConstant.INT -> Integer.toString(constant.getInt());
      case RuntimeConstant.LONG -> Long.toString(constant.getLong());
      case RuntimeConstant.FLOAT -> Float.toString(constant.getFloat());
      case RuntimeConstant.DOUBLE -> Double.toString(constant.getDouble());
      default ->
          throw new IllegalArgumentException(
              "a constant of kind " + constant.getKind() + " in a concatenation of strings");
    };
  }
}
