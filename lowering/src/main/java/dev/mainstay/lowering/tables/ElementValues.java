package dev.mainstay.lowering.tables;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.model.ConstantExpression;
import java.util.OptionalInt;

/** What the expressions of elements are once references are numbers. */
interface ElementValues {

  /** The number, if it is known when the payload is linked. */
  OptionalInt constant(ConstantExpression element);

  /**
   * Writes code that leaves the number on the stack, for an expression that is not {@link
   * #constant}. It runs when the payload is instantiated, before anything else.
   */
  void push(ConstantExpression element, CodeBuilder code);
}
