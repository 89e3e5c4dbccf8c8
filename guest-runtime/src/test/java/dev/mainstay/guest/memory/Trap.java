package dev.mainstay.guest.memory;

/** Stands in for the machine's trap, in front of the real class on the test's class path. */
public final class Trap {
  private Trap() {}

  @SuppressWarnings("DoNotCallSuggester") // the real one is a native method
  public static void unreachable() {
    throw new Trapped();
  }

  @SuppressWarnings("DoNotCallSuggester")
  public static void invalidHandle() {
    throw new Trapped();
  }

  @SuppressWarnings("DoNotCallSuggester")
  public static void invalidValue() {
    throw new Trapped();
  }

  @SuppressWarnings("DoNotCallSuggester")
  public static void outOfMemory() {
    throw new Trapped();
  }

  /** What a test sees of a trap. */
  public static final class Trapped extends Error {
    private static final long serialVersionUID = 1;
  }
}
