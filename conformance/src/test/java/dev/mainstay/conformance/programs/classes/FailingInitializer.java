package dev.mainstay.conformance.programs.classes;

/**
 * A static initializer that throws an error. TeaVM has no ExceptionInInitializerError for
 * exceptions.
 */
public class FailingInitializer {
  static int attempts;

  static class WithError {
    static final Object O;

    static {
      if (attempts >= 0) {
        throw new AssertionError("an error as it is");
      }
      O = null;
    }
  }

  public static void main(String[] args) {
    try {
      System.out.println(WithError.O);
    } catch (AssertionError e) {
      System.out.println(e.getMessage());
    }
    System.out.println(attempts);
  }
}
