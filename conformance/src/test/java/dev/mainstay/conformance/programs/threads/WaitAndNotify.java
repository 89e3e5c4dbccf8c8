package dev.mainstay.conformance.programs.threads;

/** Threads wait for one another's news. */
public final class WaitAndNotify {
  private WaitAndNotify() {}

  /** Room for one number. */
  private static final class Box {
    private int value;
    private boolean full;

    synchronized void put(int number) throws InterruptedException {
      while (full) {
        wait();
      }
      value = number;
      full = true;
      notifyAll();
    }

    synchronized int take() throws InterruptedException {
      while (!full) {
        wait();
      }
      full = false;
      notifyAll();
      return value;
    }
  }

  /** What may be interrupted. */
  private interface Step {
    void run() throws InterruptedException;
  }

  private static Thread thread(Step step) {
    Thread thread =
        new Thread(
            () -> {
              try {
                step.run();
              } catch (InterruptedException e) {
                System.out.println(e);
              }
            });
    thread.start();
    return thread;
  }

  public static void main(String[] arguments) throws InterruptedException {
    boxes();
    oneAtATime();
    deep();
    timed();
    notOwner();
  }

  private static void boxes() throws InterruptedException {
    Box first = new Box();
    Box second = new Box();
    int[] sum = new int[1];
    Thread from = thread(() -> run(number -> first.put(number)));
    Thread between = thread(() -> run(number -> second.put(first.take() * 2)));
    Thread to = thread(() -> run(number -> sum[0] += second.take()));
    from.join();
    between.join();
    to.join();
    System.out.println(sum[0]);
  }

  private interface NumberStep {
    void run(int number) throws InterruptedException;
  }

  private static void run(NumberStep step) throws InterruptedException {
    for (int i = 1; i <= 100; i++) {
      step.run(i);
    }
  }

  private static void oneAtATime() throws InterruptedException {
    Object lock = new Object();
    int[] woken = new int[1];
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          thread(
              () -> {
                synchronized (lock) {
                  lock.wait();
                  woken[0]++;
                  System.out.println("woken " + woken[0]);
                }
              });
      while (threads[i].getState() != Thread.State.WAITING) {
        Thread.sleep(1);
      }
    }
    for (int i = 0; i < threads.length; i++) {
      synchronized (lock) {
        lock.notify();
        System.out.println("notified, woken " + woken[0]);
      }
      boolean done = false;
      while (!done) {
        Thread.sleep(1);
        synchronized (lock) {
          done = woken[0] == i + 1;
        }
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Waits in a monitor that was entered three times, with values of all kinds on the stack. */
  private static void deep() throws InterruptedException {
    Object lock = new Object();
    boolean[] go = new boolean[1];
    Thread thread =
        thread(
            () -> {
              synchronized (lock) {
                synchronized (lock) {
                  System.out.println(descend(lock, go, 3, 1L << 40, 1.5f, 2.5, "text"));
                }
                System.out.println(Thread.holdsLock(lock));
              }
              System.out.println(Thread.holdsLock(lock));
            });
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    synchronized (lock) {
      go[0] = true;
      lock.notifyAll();
    }
    thread.join();
  }

  private static String descend(
      Object lock, boolean[] go, int depth, long big, float single, double number, String text)
      throws InterruptedException {
    if (depth > 0) {
      return depth
          + descend(lock, go, depth - 1, big + 1, single * 2, number * 3, text + depth)
          + (char) ('a' + depth);
    }
    synchronized (lock) {
      while (!go[0]) {
        lock.wait();
      }
    }
    return " " + big + " " + single + " " + number + " " + text + " ";
  }

  private static void timed() throws InterruptedException {
    Object lock = new Object();
    long before = System.nanoTime();
    synchronized (lock) {
      lock.wait(20);
    }
    System.out.println(System.nanoTime() - before >= 20_000_000);
    synchronized (lock) {
      lock.wait(0, 1);
      System.out.println(Thread.holdsLock(lock));
      try {
        lock.wait(-1);
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static void notOwner() throws InterruptedException {
    try {
      new Object().notify();
    } catch (IllegalMonitorStateException e) {
      System.out.println(e.getMessage());
    }
    try {
      new Object().notifyAll();
    } catch (IllegalMonitorStateException e) {
      System.out.println(e.getMessage());
    }
    try {
      new Object().wait(1);
    } catch (IllegalMonitorStateException e) {
      System.out.println(e.getMessage());
    }
  }
}
