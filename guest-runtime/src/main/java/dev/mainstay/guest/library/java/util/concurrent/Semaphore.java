package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.io.Serializable;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.Semaphore}; who waits is served in order. */
public class Semaphore implements Serializable {
  private final Waiters waiters = new Waiters();
  private final boolean fair;
  private int permits;

  public Semaphore(int permits) {
    this(permits, false);
  }

  public Semaphore(int permits, boolean fair) {
    this.permits = permits;
    this.fair = fair;
  }

  public void acquire() throws InterruptedException {
    acquire(1);
  }

  public void acquire(int permits) throws InterruptedException {
    acquire(permits, Waiters.WITHOUT_END);
  }

  private boolean acquire(int wanted, long nanoseconds) throws InterruptedException {
    requirePositive(wanted);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (waiters.isEmpty() && take(wanted)) {
      return true;
    }
    boolean granted = false;
    try {
      granted = waiters.await(wanted, nanoseconds);
    } finally {
      if (!granted) {
        // Those behind may have waited only for this thread's wish.
        grant();
      }
    }
    return granted;
  }

  private boolean take(int wanted) {
    if (permits < wanted) {
      return false;
    }
    permits -= wanted;
    return true;
  }

  private void grant() {
    while (waiters.firstPurpose() instanceof Integer wanted && take(wanted)) {
      waiters.wake();
    }
  }

  public void acquireUninterruptibly() {
    acquireUninterruptibly(1);
  }

  public void acquireUninterruptibly(int permits) {
    requirePositive(permits);
    if (!waiters.isEmpty() || !take(permits)) {
      waiters.awaitUninterruptibly(permits);
    }
  }

  public boolean tryAcquire() {
    return tryAcquire(1);
  }

  public boolean tryAcquire(int permits) {
    requirePositive(permits);
    return take(permits);
  }

  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return tryAcquire(1, timeout, unit);
  }

  public boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException {
    return acquire(permits, Math.max(0, unit.toNanos(timeout)));
  }

  public void release() {
    release(1);
  }

  public void release(int permits) {
    requirePositive(permits);
    if (this.permits + permits < this.permits) {
      throw new Error("Maximum permit count exceeded");
    }
    this.permits += permits;
    grant();
  }

  public int availablePermits() {
    return permits;
  }

  public int drainPermits() {
    int all = permits;
    permits = 0;
    return all;
  }

  protected void reducePermits(int reduction) {
    requirePositive(reduction);
    permits -= reduction;
  }

  public boolean isFair() {
    return fair;
  }

  public final boolean hasQueuedThreads() {
    return !waiters.isEmpty();
  }

  public final int getQueueLength() {
    return waiters.count();
  }

  private static void requirePositive(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException();
    }
  }

  @Override
  public String toString() {
    return super.toString() + "[Permits = " + permits + "]";
  }
}
