package dev.mainstay.conformance.endings;

/** A hook of a program without threads. */
public final class Hooks {
  private Hooks() {}

  public static void main(String[] arguments) {
    Thread hook = new Thread(() -> System.out.println("hook"));
    Thread removed = new Thread(() -> System.out.println("never"));
    Runtime.getRuntime().addShutdownHook(hook);
    Runtime.getRuntime().addShutdownHook(removed);
    System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
    System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    System.out.println("main");
  }
}
