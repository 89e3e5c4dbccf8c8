package dev.mainstay.conformance.programs.language;

/** synchronized blocks and methods in a single thread, with exceptions through them. */
public class Synchronized {
  private int count;
  private final Object lock = new Object();

  synchronized int increment() {
    return ++count;
  }

  static synchronized int twice(int n) {
    return n * 2;
  }

  int nested() {
    synchronized (lock) {
      synchronized (this) {
        synchronized (lock) {
          return increment() + twice(count);
        }
      }
    }
  }

  void failing() {
    synchronized (lock) {
      throw new IllegalStateException("in the block");
    }
  }

  public static void main(String[] args) {
    Synchronized s = new Synchronized();
    System.out.println(s.increment() + " " + s.nested());
    for (int i = 0; i < 3; i++) {
      try {
        s.failing();
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }
    Object none = args.length == 0 ? null : s;
    try {
      synchronized (none) {
        System.out.println("never");
      }
    } catch (NullPointerException e) {
      System.out.println("null monitor");
    }
    for (int i = 0; i < 5; i++) {
      synchronized (s) {
        if (i == 2) {
          continue;
        }
        if (i == 4) {
          break;
        }
        s.count += 10;
      }
    }
    System.out.println(s.count);
  }
}
