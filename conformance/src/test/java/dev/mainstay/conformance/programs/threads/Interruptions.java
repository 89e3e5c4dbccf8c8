package dev.mainstay.conformance.programs.threads;

import java.util.concurrent.locks.LockSupport;

/** Whoever sleeps, waits, joins or is parked can be interrupted. */
public final class Interruptions {
  private Interruptions() {}

  public static void main(String[] arguments) throws InterruptedException {
    Object lock = new Object();
    interrupted(() -> Thread.sleep(1_000_000));
    interrupted(
        () -> {
          synchronized (lock) {
            try {
              lock.wait();
            } finally {
              System.out.println(Thread.holdsLock(lock));
            }
          }
        });
    interrupted(
        () -> {
          synchronized (lock) {
            lock.wait(1_000_000);
          }
        });
    Thread endless = new Thread(() -> LockSupport.park());
    endless.start();
    interrupted(endless::join);
    LockSupport.unpark(endless);
    endless.join();
    parked();
    before();
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private static void interrupted(Step step) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              try {
                step.run();
                System.out.println("not interrupted");
              } catch (InterruptedException e) {
                System.out.println(e + " " + Thread.currentThread().isInterrupted());
              }
            });
    thread.start();
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    thread.interrupt();
    thread.join();
  }

  private static void parked() throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park(Interruptions.class);
              }
              System.out.println("interrupted " + Thread.interrupted());
              LockSupport.unpark(Thread.currentThread());
              LockSupport.park();
              System.out.println("had a permit");
              LockSupport.parkNanos(1000);
              System.out.println("for a while");
            });
    thread.start();
    while (LockSupport.getBlocker(thread) == null) {
      Thread.sleep(1);
    }
    System.out.println(LockSupport.getBlocker(thread) == Interruptions.class);
    thread.interrupt();
    thread.join();
  }

  /** The interruption came first. */
  private static void before() {
    Thread.currentThread().interrupt();
    System.out.println(Thread.currentThread().isInterrupted());
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.out.println(e.getMessage() + " " + Thread.interrupted());
    }
    Thread.currentThread().interrupt();
    synchronized (Interruptions.class) {
      try {
        Interruptions.class.wait();
      } catch (InterruptedException e) {
        System.out.println(e.getMessage() + " " + Thread.interrupted());
      }
    }
  }
}
