package dev.mainstay.conformance.endings;

/** A thread ends the program: hooks run, other threads do not go on. */
public final class ExitInAThread {
  private ExitInAThread() {}

  public static void main(String[] arguments) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    new Thread(() -> System.exit(3)).start();
    Thread.sleep(1_000_000);
    System.out.println("never");
  }
}
