package dev.mainstay.guest.library.java.lang;

/** An object's monitor, while somebody is in it or waits. */
final class Lock {
  /** Who is in it; null if nobody. */
  Thread owner;

  /** How often the owner entered. */
  int count;

  /** Those who want to enter, in their order. */
  Waiter firstEntering;

  /** Those who wait to be notified, in their order. */
  Waiter firstWaiting;

  /** A thread that waits. */
  static final class Waiter {
    final Thread thread;

    /** How often it will have entered. */
    final int count;

    Waiter next;
    boolean notified;

    Waiter(Thread thread, int count) {
      this.thread = thread;
      this.count = count;
    }
  }

  boolean isUnused() {
    return owner == null && firstEntering == null && firstWaiting == null;
  }

  void addEntering(Waiter waiter) {
    firstEntering = append(firstEntering, waiter);
  }

  void addWaiting(Waiter waiter) {
    firstWaiting = append(firstWaiting, waiter);
  }

  private static Waiter append(Waiter first, Waiter waiter) {
    if (first == null) {
      return waiter;
    }
    Waiter last = first;
    while (last.next != null) {
      last = last.next;
    }
    last.next = waiter;
    return first;
  }

  void removeWaiting(Waiter waiter) {
    if (firstWaiting == waiter) {
      firstWaiting = waiter.next;
      return;
    }
    for (Waiter each = firstWaiting; each != null; each = each.next) {
      if (each.next == waiter) {
        each.next = waiter.next;
        return;
      }
    }
  }
}
