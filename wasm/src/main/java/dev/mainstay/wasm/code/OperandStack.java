package dev.mainstay.wasm.code;

import dev.mainstay.wasm.code.StackWalker.Operand;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The operands during a walk, with the checks that those an instruction needs are there. */
final class OperandStack {
  private final Subtyping types;
  private final Function<String, InvalidCodeException> invalid;
  private final List<Operand> operands = new ArrayList<>();

  OperandStack(Subtyping types, Function<String, InvalidCodeException> invalid) {
    this.types = types;
    this.invalid = invalid;
  }

  /** A view, bottom first. */
  List<Operand> operands() {
    return Collections.unmodifiableList(operands);
  }

  int size() {
    return operands.size();
  }

  /** The operand that lies {@code depth} below the top. */
  Operand top(int depth) {
    return operands.get(operands.size() - 1 - depth);
  }

  void truncate(int size) {
    operands.subList(size, operands.size()).clear();
  }

  void push(List<ValueType> results, int producer) {
    for (int i = 0; i < results.size(); i++) {
      operands.add(new Operand(results.get(i), producer, i, results.size()));
    }
  }

  /** Fails unless there are {@code count} operands above {@code height}; gives the count. */
  int require(int count, int height) {
    int there = operands.size() - height;
    if (there < count) {
      throw invalid.apply("found " + there + " operands in its block; expected " + count);
    }
    return count;
  }

  /** Fails unless the operands below {@code top} are of the types that are needed. */
  void check(List<ValueType> needed, int top) {
    for (int i = 0; i < needed.size(); i++) {
      var operand = operands.get(top - needed.size() + i);
      if (!types.isSubtype(operand.type(), needed.get(i))) {
        throw invalid.apply(
            "operand %d is %s, left by instruction %d; expected %s"
                .formatted(i, operand.type(), operand.producer(), needed.get(i)));
      }
    }
  }
}
