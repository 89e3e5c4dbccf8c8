package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitType;

/** What a step finds or leaves on the stack. */
public sealed interface Operand {
  /** A core value. An address is an i32. */
  record Core(CoreType type) implements Operand {
    @Override
    public String toString() {
      return type.toString();
    }
  }

  /**
   * A value of the language on this side. Its type is no alias at the top: that is the same value
   * under another name.
   */
  record Value(WitType type) implements Operand {
    public Value {
      while (type instanceof WitType.Alias alias) {
        type = alias.target();
      }
    }
  }

  /** An i32, which is what most core values are. */
  Core I32 = new Core(CoreType.I32);
}
