package dev.mainstay.conformance.programs.threads;

/** Threads begin, end and are waited for. */
public final class StartAndJoin {
  private StartAndJoin() {}

  public static void main(String[] arguments) throws InterruptedException {
    Thread main = Thread.currentThread();
    System.out.println(main.getName() + " " + main.getPriority() + " " + main.isDaemon());
    System.out.println(main.isAlive() + " " + main.getState());
    Thread named = new Thread(() -> System.out.println(Thread.currentThread().getName()), "named");
    System.out.println(named.getState() + " " + named.isAlive() + " " + named);
    named.start();
    named.join();
    System.out.println(named.getState() + " " + named.isAlive());
    try {
      named.start();
    } catch (IllegalThreadStateException e) {
      System.out.println(e);
    }
    try {
      named.setDaemon(true);
      System.out.println(named.isDaemon());
      named.setPriority(11);
    } catch (IllegalArgumentException e) {
      System.out.println(e);
    }
    many();
    subclass();
    joinOfOneThatNeverBegan();
    joinForAWhile();
  }

  private static void many() throws InterruptedException {
    int[] results = new int[50];
    Thread[] threads = new Thread[results.length];
    for (int i = 0; i < threads.length; i++) {
      int number = i;
      threads[i] = new Thread(() -> results[number] = number * number);
      threads[i].start();
    }
    int sum = 0;
    for (int i = 0; i < threads.length; i++) {
      threads[i].join();
      sum += results[i];
    }
    System.out.println(sum);
  }

  private static void subclass() throws InterruptedException {
    StringBuilder said = new StringBuilder();
    Thread thread =
        new Thread("own") {
          @Override
          public void run() {
            said.append(getName()).append(' ').append(this == Thread.currentThread());
          }
        };
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
    thread.join();
    System.out.println(said + " " + thread.getPriority());
  }

  private static void joinOfOneThatNeverBegan() throws InterruptedException {
    Thread thread = new Thread(() -> System.out.println("never"));
    thread.join();
    System.out.println(thread.getState());
    try {
      thread.join(-1);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void joinForAWhile() throws InterruptedException {
    Object lock = new Object();
    boolean[] go = new boolean[1];
    Thread thread =
        new Thread(
            () -> {
              synchronized (lock) {
                while (!go[0]) {
                  try {
                    lock.wait();
                  } catch (InterruptedException e) {
                    System.out.println(e);
                  }
                }
              }
            });
    thread.start();
    thread.join(5);
    System.out.println(thread.isAlive());
    synchronized (lock) {
      go[0] = true;
      lock.notifyAll();
    }
    thread.join();
    System.out.println(thread.isAlive());
  }
}
