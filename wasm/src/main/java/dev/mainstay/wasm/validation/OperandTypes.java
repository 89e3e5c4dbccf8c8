package dev.mainstay.wasm.validation;

import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * The types of the operands, as validation knows them. Below what an unreachable block has pushed,
 * any number of operands of any type can be taken.
 */
final class OperandTypes {
  /**
   * How many operands there can be. No device's interpreter has room for more (WAMR's loader counts
   * cells in 16 bits), and a call of two bytes can leave a thousand.
   */
  static final int MAX_HEIGHT = 65_535;

  /** What stands for an operand that nobody has pushed. */
  enum Unknown {
    VALUE,
    REFERENCE
  }

  private final Subtyping types;
  private final List<Object> operands = new ArrayList<>();
  private int base;
  private boolean polymorphic;

  OperandTypes(Subtyping types) {
    this.types = types;
  }

  int height() {
    return operands.size();
  }

  /** Sets what lies below the innermost block, and whether unknown operands lie on top of that. */
  void enter(int newBase, boolean isPolymorphic) {
    base = newBase;
    polymorphic = isPolymorphic;
  }

  /** Forgets the innermost block's operands; from now on it has as many as are asked for. */
  void becomeUnreachable() {
    operands.subList(base, operands.size()).clear();
    polymorphic = true;
  }

  void push(ValueType type) {
    add(type);
  }

  void push(Unknown unknown) {
    add(unknown);
  }

  void push(List<? extends ValueType> pushed) {
    pushed.forEach(this::add);
  }

  private void add(Object operand) {
    if (operands.size() == MAX_HEIGHT) {
      throw new RuleException("more than " + MAX_HEIGHT + " operands", "fewer");
    }
    operands.add(operand);
  }

  /** Takes an operand of whatever type: a {@link ValueType}, or an {@link Unknown}. */
  Object pop(String expected) {
    if (operands.size() > base) {
      return operands.remove(operands.size() - 1);
    }
    if (polymorphic) {
      return Unknown.VALUE;
    }
    throw new RuleException("no operand", expected);
  }

  void pop(ValueType expected) {
    var found = pop(expected.toString());
    if (!fits(found, expected)) {
      throw new RuleException("operand " + text(found), expected.toString());
    }
  }

  void pop(List<? extends ValueType> expected) {
    for (int i = expected.size() - 1; i >= 0; i--) {
      if (polymorphic && operands.size() == base) {
        return;
      }
      pop(expected.get(i));
    }
  }

  /** Checks operands and leaves them there, unknown ones as unknown as they are. */
  void check(List<? extends ValueType> expected) {
    int at = operands.size();
    for (int i = expected.size() - 1; i >= 0; i--) {
      if (--at < base) {
        if (polymorphic) {
          return;
        }
        throw new RuleException("no operand", expected.get(i).toString());
      }
      if (!fits(operands.get(at), expected.get(i))) {
        throw new RuleException("operand " + text(operands.get(at)), expected.get(i).toString());
      }
    }
  }

  /** Takes a reference: a {@link ReferenceType}, or an {@link Unknown}. */
  Object popReference() {
    var found = pop("a reference");
    if (found instanceof ReferenceType || found instanceof Unknown) {
      return found;
    }
    throw new RuleException("operand " + text(found), "a reference");
  }

  /** Takes a reference of one hierarchy and leaves one of another, null if it was null. */
  void convert(AbstractHeapType from, AbstractHeapType to) {
    var found = pop("a reference");
    var expected = ReferenceType.nullable(from);
    if (!fits(found, expected)) {
      throw new RuleException("operand " + text(found), expected.toString());
    }
    push(new ReferenceType(found instanceof ReferenceType type && type.nullable(), to));
  }

  private boolean fits(Object found, ValueType expected) {
    if (found instanceof ValueType type) {
      return types.isSubtype(type, expected);
    }
    return found == Unknown.VALUE || expected.isReference();
  }

  static String text(Object operand) {
    return operand == Unknown.VALUE
        ? "of unknown type"
        : operand == Unknown.REFERENCE ? "a reference" : operand.toString();
  }
}
