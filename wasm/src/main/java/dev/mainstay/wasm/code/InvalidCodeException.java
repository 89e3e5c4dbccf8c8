package dev.mainstay.wasm.code;

/**
 * Code that no validator would accept: which function, where in it, what was found and expected.
 */
public final class InvalidCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidCodeException(String function, Code code, int index, String problem) {
    super(message(function, code, index, problem));
  }

  private static String message(String function, Code code, int index, String problem) {
    if (index < 0 || index >= code.instructions().size()) {
      return "[invalid-code] function %s: %s".formatted(function, problem);
    }
    int offset = code.offset(index);
    return "[invalid-code] function %s, instruction %d (%s)%s: %s"
        .formatted(
            function,
            index,
            code.instructions().get(index).opcode().text(),
            offset < 0 ? "" : " at byte 0x%x".formatted(offset),
            problem);
  }
}
