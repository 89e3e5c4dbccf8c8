package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mainstay.processor.model.Carrier;
import java.util.Optional;

/**
 * An operand as Java source: an expression, and the Java type that carries it if it is a value.
 *
 * <p>A core value that was lifted has no carrier before its place in the program is known: a u8 may
 * be wanted as a byte, a short or an int, and only the last step need know.
 *
 * @param name what a message calls it
 */
record Term(CodeBlock code, Optional<Carrier> carrier, String name) {
  static Term core(CodeBlock code) {
    return new Term(code, Optional.empty(), "");
  }

  static Term core(String format, Object... arguments) {
    return core(CodeBlock.of(format, arguments));
  }

  static Term value(CodeBlock code, Carrier carrier, String name) {
    return new Term(code, Optional.of(carrier), name);
  }
}
