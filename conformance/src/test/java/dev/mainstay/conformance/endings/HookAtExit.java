package dev.mainstay.conformance.endings;

/** A hook when the program ends with a code. */
public final class HookAtExit {
  private HookAtExit() {}

  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    System.exit(7);
  }
}
