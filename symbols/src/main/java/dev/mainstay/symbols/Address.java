package dev.mainstay.symbols;

import dev.mainstay.wasm.source.SourceFrame;
import java.util.Optional;

/** How a report says where something is. */
sealed interface Address {

  /** What is there, by the symbols; empty if the payload has nothing there. */
  Optional<SourceFrame> in(Symbols symbols);

  /** A number of the payload's own stack traces. */
  record Traced(int number) implements Address {
    @Override
    public Optional<SourceFrame> in(Symbols symbols) {
      return symbols.trace(number);
    }
  }

  /** An offset in the payload. */
  record Offset(int offset) implements Address {
    @Override
    public Optional<SourceFrame> in(Symbols symbols) {
      return symbols.at(offset);
    }
  }

  /** A function, by its index. */
  record Index(int function) implements Address {
    @Override
    public Optional<SourceFrame> in(Symbols symbols) {
      return symbols.function(function);
    }
  }

  /**
   * Both; the function alone where the offset is not in it: some interpreters count in code of
   * their own.
   */
  record InFunction(int function, int offset) implements Address {
    @Override
    public Optional<SourceFrame> in(Symbols symbols) {
      return symbols.at(offset, function).or(() -> symbols.function(function));
    }
  }
}
