package dev.mainstay.conformance.endings;

/** The program goes on until its last thread ends, without those that are daemons. */
public final class MainEndsFirst {
  private MainEndsFirst() {}

  public static void main(String[] arguments) {
    Thread daemon =
        new Thread(
            () -> {
              pause(1_000_000);
              System.out.println("never");
            });
    daemon.setDaemon(true);
    daemon.start();
    new Thread(
            () -> {
              pause(20);
              System.out.println("first");
              new Thread(() -> System.out.println("second")).start();
            })
        .start();
    System.out.println("main");
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }
}
