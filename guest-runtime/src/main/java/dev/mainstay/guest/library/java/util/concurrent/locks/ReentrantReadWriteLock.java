package dev.mainstay.guest.library.java.util.concurrent.locks;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.locks.ReentrantReadWriteLock}; readers wait behind writers. */
public class ReentrantReadWriteLock implements ReadWriteLock, Serializable {
  private final boolean fair;
  private final WriteLock writeLock = new WriteLock(this);
  private final ReadLock readLock = new ReadLock(this);

  public ReentrantReadWriteLock() {
    this(false);
  }

  public ReentrantReadWriteLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  public WriteLock writeLock() {
    return writeLock;
  }

  @Override
  public ReadLock readLock() {
    return readLock;
  }

  public final boolean isFair() {
    return fair;
  }

  public int getReadLockCount() {
    return readLock.all;
  }

  public boolean isWriteLocked() {
    return writeLock.isHeld();
  }

  public boolean isWriteLockedByCurrentThread() {
    return writeLock.isHeldByCurrentThread();
  }

  public int getWriteHoldCount() {
    return writeLock.getHoldCount();
  }

  public int getReadHoldCount() {
    return readLock.holds.getOrDefault(Thread.currentThread(), 0);
  }

  public final boolean hasQueuedThreads() {
    return getQueueLength() != 0;
  }

  public final int getQueueLength() {
    return writeLock.queue().count() + readLock.waiters.count();
  }

  @Override
  public String toString() {
    return super.toString()
        + "[Write locks = "
        + writeLock.holds()
        + ", Read locks = "
        + getReadLockCount()
        + "]";
  }

  /** The lock for writing. */
  public static class WriteLock extends ExclusiveLock implements Serializable {
    private final ReentrantReadWriteLock both;

    protected WriteLock(ReentrantReadWriteLock lock) {
      both = lock;
    }

    @Override
    boolean isBarred() {
      return both.readLock.all != 0;
    }

    @Override
    void released() {
      both.readLock.grant();
    }

    @Override
    public String toString() {
      Thread owner = holder();
      return super.toString()
          + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
    }
  }

  /** The lock for reading. */
  public static class ReadLock implements Lock, Serializable {
    private final ReentrantReadWriteLock both;
    private final Map<Thread, Integer> holds = new HashMap<>();
    private final Waiters waiters = new Waiters();
    private int all;

    protected ReadLock(ReentrantReadWriteLock lock) {
      both = lock;
    }

    /** Who has it already gets it again, or would wait for who waits for it. */
    private boolean take(boolean barging) {
      Thread current = Thread.currentThread();
      boolean mine = both.writeLock.isHeldByCurrentThread() || holds.containsKey(current);
      if (!mine && (both.writeLock.isHeld() || (!barging && !both.writeLock.queue().isEmpty()))) {
        return false;
      }
      add(current);
      return true;
    }

    private void add(Thread thread) {
      holds.merge(thread, 1, Integer::sum);
      all++;
    }

    /** Lets in all who wait. */
    private void grant() {
      while (!waiters.isEmpty()) {
        add(waiters.first());
        waiters.wake();
      }
    }

    @Override
    public void lock() {
      if (!take(false)) {
        waiters.awaitUninterruptibly(this);
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!take(false)) {
        waiters.await(this, Waiters.WITHOUT_END);
      }
    }

    @Override
    public boolean tryLock() {
      return take(true);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return take(false) || waiters.await(this, Math.max(0, unit.toNanos(time)));
    }

    @Override
    public void unlock() {
      Thread current = Thread.currentThread();
      Integer count = holds.get(current);
      if (count == null) {
        throw new IllegalMonitorStateException(
            "attempt to unlock read lock, not locked by current thread");
      }
      if (count == 1) {
        holds.remove(current);
      } else {
        holds.put(current, count - 1);
      }
      if (--all == 0 && !both.writeLock.grant()) {
        grant();
      }
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return super.toString() + "[Read locks = " + all + "]";
    }
  }
}
