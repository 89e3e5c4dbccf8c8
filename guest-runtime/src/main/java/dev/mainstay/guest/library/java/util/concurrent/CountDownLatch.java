package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.CountDownLatch}. */
public class CountDownLatch {
  private final Waiters waiters = new Waiters();
  private long count;

  public CountDownLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count < 0");
    }
    this.count = count;
  }

  public void await() throws InterruptedException {
    await(Waiters.WITHOUT_END);
  }

  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return await(Math.max(0, unit.toNanos(timeout)));
  }

  private boolean await(long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return count == 0 || waiters.await(this, nanoseconds);
  }

  public void countDown() {
    if (count != 0 && --count == 0) {
      waiters.wakeAll();
    }
  }

  public long getCount() {
    return count;
  }

  @Override
  public String toString() {
    return super.toString() + "[Count = " + count + "]";
  }
}
