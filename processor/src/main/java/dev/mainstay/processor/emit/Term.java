package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mainstay.processor.model.BoundType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An operand as Java source: an expression, and the type if it is a value and no core value.
 *
 * @param name what a message calls it, and what variables made of it are called
 */
record Term(CodeBlock code, Optional<BoundType> type, String name) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*|-?[0-9]+");

  static Term core(CodeBlock code) {
    return new Term(code, Optional.empty(), "");
  }

  static Term core(String format, Object... arguments) {
    return core(CodeBlock.of(format, arguments));
  }

  static Term value(CodeBlock code, BoundType type, String name) {
    return new Term(code, Optional.of(type), name);
  }

  /** The type of a value. */
  BoundType bound() {
    return type.orElseThrow();
  }

  /** Whether it is a variable or a number, which can be written twice. */
  boolean isPlain() {
    return PLAIN.matcher(code.toString()).matches();
  }
}
