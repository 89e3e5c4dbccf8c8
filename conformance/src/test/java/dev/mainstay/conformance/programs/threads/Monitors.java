package dev.mainstay.conformance.programs.threads;

/** Who is in a monitor keeps the others out, whether he sleeps, yields or throws. */
public final class Monitors {
  private static final Object LOCK = new Object();
  private static int counter;

  private Monitors() {}

  public static void main(String[] arguments) throws InterruptedException {
    contention();
    methods();
    exceptions();
    handOver();
    hashCodes();
    try {
      synchronized ((Object) null) {
        System.out.println("never");
      }
    } catch (NullPointerException e) {
      System.out.println("null");
    }
  }

  private static void contention() throws InterruptedException {
    Thread[] threads = new Thread[8];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(Monitors::addFifty);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(counter);
  }

  private static void addFifty() {
    for (int i = 0; i < 50; i++) {
      synchronized (LOCK) {
        int before = counter;
        if (i % 10 == 0) {
          pause();
        }
        Thread.yield();
        counter = before + 1;
      }
      plainAdd();
    }
  }

  /** Waits for nothing but the monitor. */
  private static void plainAdd() {
    synchronized (LOCK) {
      counter++;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }

  private static int ofClass;
  private int ofObject;

  private static synchronized int nextOfClass() {
    int before = ofClass;
    pause();
    ofClass = before + 1;
    return ofClass;
  }

  private synchronized long nextOfObject(int by, String name, double factor) {
    int before = ofObject;
    Thread.yield();
    if (before == 30) {
      throw new IllegalStateException(name + factor);
    }
    ofObject = before + by;
    return ofObject;
  }

  private static void methods() throws InterruptedException {
    Monitors object = new Monitors();
    Thread[] threads = new Thread[3];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () -> {
                for (int k = 0; k < 5; k++) {
                  nextOfClass();
                  object.nextOfObject(2, "a", 1.5);
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(ofClass + " " + object.ofObject);
    try {
      object.nextOfObject(1, "thirty ", 2.5);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage() + " " + Thread.holdsLock(object));
    }
  }

  private static void exceptions() {
    try {
      synchronized (LOCK) {
        synchronized (LOCK) {
          System.out.println(Thread.holdsLock(LOCK));
        }
        throw new IllegalArgumentException("out");
      }
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage() + " " + Thread.holdsLock(LOCK));
    }
  }

  private static void handOver() throws InterruptedException {
    StringBuilder said = new StringBuilder();
    Thread thread;
    synchronized (LOCK) {
      thread =
          new Thread(
              () -> {
                synchronized (LOCK) {
                  said.append("second");
                }
              });
      thread.start();
      while (thread.getState() != Thread.State.BLOCKED) {
        Thread.sleep(1);
      }
      said.append("first ");
    }
    thread.join();
    System.out.println(said);
  }

  /** An object keeps its hash code while it is locked, and afterwards. */
  private static void hashCodes() {
    Object object = new Object();
    int before = object.hashCode();
    synchronized (object) {
      System.out.println(object.hashCode() == before);
    }
    System.out.println(object.hashCode() == before);
    Object other = new Object();
    int inside;
    synchronized (other) {
      inside = other.hashCode();
    }
    System.out.println(other.hashCode() == inside);
  }
}
