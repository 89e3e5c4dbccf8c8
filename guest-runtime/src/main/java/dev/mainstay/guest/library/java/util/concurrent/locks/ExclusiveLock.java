package dev.mainstay.guest.library.java.util.concurrent.locks;

import java.util.Date;
import java.util.concurrent.TimeUnit;

/**
 * A lock of one thread, which may take it again. Whoever gives it back hands it to the thread that
 * waits longest: without preemption, a thread that takes it again and again would never let another
 * have it.
 */
abstract class ExclusiveLock implements Lock {
  private static final class Hold {
    final Thread thread = Thread.currentThread();
    final int count;

    Hold(int count) {
      this.count = count;
    }
  }

  private final Waiters waiters = new Waiters();
  private Thread owner;
  private int holds;

  /** Whether something else than an owner keeps the current thread out. */
  abstract boolean isBarred();

  /** The lock is free, and nobody waits for it. */
  abstract void released();

  @Override
  public void lock() {
    lock(1);
  }

  private void lock(int count) {
    if (!take(count)) {
      waiters.awaitUninterruptibly(new Hold(count));
    }
  }

  private boolean take(int count) {
    Thread current = Thread.currentThread();
    if (owner == current) {
      if (holds + count < 0) {
        throw new Error("Maximum lock count exceeded");
      }
      holds += count;
      return true;
    }
    if (owner == null && !isBarred()) {
      owner = current;
      holds = count;
      return true;
    }
    return false;
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!take(1)) {
      waiters.await(new Hold(1), Waiters.WITHOUT_END);
    }
  }

  @Override
  public boolean tryLock() {
    return take(1);
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return take(1) || waiters.await(new Hold(1), Math.max(0, unit.toNanos(time)));
  }

  @Override
  public void unlock() {
    requireOwner();
    if (--holds == 0) {
      release();
    }
  }

  private void release() {
    owner = null;
    if (!grant()) {
      released();
    }
  }

  /** Hands the lock to who waits for it; false if nobody does. */
  final boolean grant() {
    if (owner != null || isBarred() || !(waiters.firstPurpose() instanceof Hold next)) {
      return false;
    }
    owner = next.thread;
    holds = next.count;
    waiters.wake();
    return true;
  }

  private void requireOwner() {
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
  }

  /** Gives the lock up, however often it was taken, and says how often that was. */
  private int releaseAll() {
    requireOwner();
    int count = holds;
    holds = 0;
    release();
    return count;
  }

  @Override
  public Condition newCondition() {
    return new OfLock(this);
  }

  public int getHoldCount() {
    return isHeldByCurrentThread() ? holds : 0;
  }

  public boolean isHeldByCurrentThread() {
    return owner == Thread.currentThread();
  }

  /** How often its owner has taken it. */
  int holds() {
    return holds;
  }

  boolean isHeld() {
    return owner != null;
  }

  Thread holder() {
    return owner;
  }

  Waiters queue() {
    return waiters;
  }

  Waiters queue(Condition condition) {
    if (condition == null) {
      throw new NullPointerException();
    }
    if (!(condition instanceof OfLock own) || own.lock != this) {
      throw new IllegalArgumentException("not owner");
    }
    requireOwner();
    return own.sleepers;
  }

  /** A condition of a lock. */
  private static final class OfLock implements Condition {
    final ExclusiveLock lock;
    final Waiters sleepers = new Waiters();

    OfLock(ExclusiveLock lock) {
      this.lock = lock;
    }

    @Override
    public void await() throws InterruptedException {
      sleep(Waiters.WITHOUT_END);
    }

    @Override
    public void awaitUninterruptibly() {
      int count = lock.releaseAll();
      sleepers.awaitUninterruptibly(this);
      lock.lock(count);
    }

    private boolean sleep(long nanoseconds) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      int count = lock.releaseAll();
      try {
        return sleepers.await(this, nanoseconds);
      } finally {
        lock.lock(count);
      }
    }

    @Override
    public long awaitNanos(long nanosTimeout) throws InterruptedException {
      long start = System.nanoTime();
      sleep(Math.max(0, nanosTimeout));
      return nanosTimeout - (System.nanoTime() - start);
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
      return sleep(Math.max(0, unit.toNanos(time)));
    }

    @Override
    @SuppressWarnings("JavaUtilDate")
    public boolean awaitUntil(Date deadline) throws InterruptedException {
      long left = deadline.getTime() - System.currentTimeMillis();
      return await(Math.max(0, left), TimeUnit.MILLISECONDS);
    }

    @Override
    public void signal() {
      lock.requireOwner();
      sleepers.wake();
    }

    @Override
    public void signalAll() {
      lock.requireOwner();
      sleepers.wakeAll();
    }
  }
}
