package dev.mainstay.guest.platform;

import org.teavm.interop.Export;

/**
 * The exceptions that a virtual machine throws by itself. The linker calls these where it finds
 * that one is due, and leaves out those that it does not need.
 */
// Static, and only thrown: that is what the linker calls for.
@SuppressWarnings({"StaticAssignmentOfThrowable", "DoNotCallSuggester"})
final class Throws {
  // Made ahead of time: when they are due, there may be no memory or no stack to make them.
  private static OutOfMemoryError outOfMemory = new OutOfMemoryError("Java heap space");
  private static StackOverflowError stackOverflow = new StackOverflowError();

  private Throws() {}

  /** Runs before anything else of the payload: the errors above are made now. */
  @Export(name = "mainstay:initialize")
  static void initialize() {}

  @Export(name = "mainstay:throw/arithmetic")
  static void arithmetic() {
    throw new ArithmeticException("/ by zero");
  }

  @Export(name = "mainstay:throw/negative-array-size")
  static void negativeArraySize(int length) {
    throw new NegativeArraySizeException(Strings.ofNegative(length));
  }

  @Export(name = "mainstay:throw/out-of-memory")
  static void outOfMemory() {
    throw outOfMemory;
  }

  @Export(name = "mainstay:throw/stack-overflow")
  static void stackOverflow() {
    throw stackOverflow;
  }
}
