package dev.mainstay.conformance.programs.threads;

/** What each thread has for itself: variables, handlers, exceptions. */
public final class OwnOfThreads {
  private static final ThreadLocal<Integer> NUMBER = ThreadLocal.withInitial(() -> 7);

  private OwnOfThreads() {}

  public static void main(String[] arguments) throws InterruptedException {
    NUMBER.set(8);
    Thread reader =
        new Thread(
            () -> {
              System.out.println(NUMBER.get());
              NUMBER.set(9);
              System.out.println(NUMBER.get());
              NUMBER.remove();
              System.out.println(NUMBER.get());
            });
    reader.start();
    reader.join();
    System.out.println(NUMBER.get());

    Thread failing =
        new Thread(
            () -> {
              throw new IllegalStateException("in a thread");
            },
            "failing");
    failing.setUncaughtExceptionHandler(
        (thread, failure) -> System.out.println(thread.getName() + ": " + failure));
    failing.start();
    failing.join();
    System.out.println(failing.getState());

    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> System.out.println("default: " + failure.getMessage()));
    Thread another =
        new Thread(
            () -> {
              throw new IllegalArgumentException("no good");
            });
    another.start();
    another.join();
    Thread.setDefaultUncaughtExceptionHandler(before);

    Thread parent = new Thread(() -> System.out.println(new Thread("child").isDaemon()));
    parent.setDaemon(true);
    parent.start();
    parent.join();

    caughtAcrossWaits();
  }

  /** An exception that is thrown behind a wait is caught before it. */
  private static void caughtAcrossWaits() throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              for (int i = 0; i < 3; i++) {
                try {
                  wait(i);
                } catch (IllegalStateException e) {
                  System.out.println("caught " + e.getMessage());
                } finally {
                  System.out.println("finally " + i);
                }
              }
            });
    thread.start();
    thread.join();
  }

  private static void wait(int number) {
    try {
      Thread.sleep(1);
      if (number == 1) {
        throw new IllegalStateException("number " + number);
      }
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }
}
