package dev.mainstay.conformance.endings;

/** Whoever halts the program asks no hook. */
public final class HookAndHalt {
  private HookAndHalt() {}

  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("never")));
    System.out.println("main");
    Runtime.getRuntime().halt(5);
  }
}
