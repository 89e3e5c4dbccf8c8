package dev.mainstay.wasm.validation;

/** A rule that is broken, on its way to the one who knows where. */
final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String found;
  private final String expected;

  RuleException(String found, String expected) {
    super(found, null, false, false);
    this.found = found;
    this.expected = expected;
  }

  String found() {
    return found;
  }

  String expected() {
    return expected;
  }
}
