package dev.mainstay.conformance.programs.platform;

import java.util.concurrent.locks.LockSupport;

/** What waits in a program that starts no thread. */
public final class WaitingAlone {
  private WaitingAlone() {}

  public static void main(String[] arguments) throws InterruptedException {

    Object lock = new Object();
    int h = lock.hashCode();
    synchronized (lock) {
      lock.notify();
      lock.notifyAll();
      long t = System.nanoTime();
      lock.wait(20);
      System.out.println(System.nanoTime() - t >= 20_000_000L);
      lock.wait(0, 1);
      System.out.println(Thread.holdsLock(lock));
    }
    System.out.println(Thread.holdsLock(lock));
    System.out.println(h == lock.hashCode());
    try {
      lock.wait();
    } catch (IllegalMonitorStateException e) {
      System.out.println(e.getMessage());
    }
    try {
      lock.notify();
    } catch (IllegalMonitorStateException e) {
      System.out.println(e.getMessage());
    }
    Thread.currentThread().interrupt();
    try {
      synchronized (lock) {
        lock.wait();
      }
    } catch (InterruptedException e) {
      System.out.println(e.getMessage());
    }
    LockSupport.parkNanos(1000);
    LockSupport.unpark(Thread.currentThread());
    LockSupport.park();
    System.out.println("parked");
    Thread.yield();
    Thread t = new Thread(() -> System.out.println("never"));
    t.join();
    System.out.println(t.getState() + " " + t.getName() + " " + Thread.currentThread());
    t.run();
  }
}
