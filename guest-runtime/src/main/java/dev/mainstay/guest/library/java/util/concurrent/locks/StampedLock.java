package dev.mainstay.guest.library.java.util.concurrent.locks;

import java.io.Serializable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * {@code java.util.concurrent.locks.StampedLock}. A stamp is the version that the lock had, which
 * every writing changes, a bit for writers, and in the bits below how many read.
 */
public class StampedLock implements Serializable {
  private static final long WRITING = 1 << 7;
  private static final long READING = WRITING - 1;
  private static final long FIRST_VERSION = WRITING << 1;

  /** What a thread waits for, and the stamp that it was given. */
  private static final class Request {
    final boolean write;
    long stamp;

    Request(boolean write) {
      this.write = write;
    }
  }

  private final transient Waiters waiters = new Waiters();

  /** With the bit for writers. */
  private long version = FIRST_VERSION;

  private int readers;

  public StampedLock() {}

  /** Zero if there is no reading now. */
  private long startReading() {
    if (isWriteLocked()) {
      return 0;
    }
    readers++;
    return readStamp();
  }

  private long readStamp() {
    return version | Math.min(readers, READING);
  }

  private long startWriting() {
    if (isWriteLocked() || readers != 0) {
      return 0;
    }
    version |= WRITING;
    return version;
  }

  /** Lets in who may, in the order in which they came. */
  private void grant() {
    while (waiters.firstPurpose() instanceof Request next) {
      next.stamp = next.write ? startWriting() : startReading();
      if (next.stamp == 0) {
        return;
      }
      waiters.wake();
    }
  }

  private long lock(boolean write) {
    long stamp = tryInTurn(write);
    if (stamp != 0) {
      return stamp;
    }
    Request request = new Request(write);
    waiters.awaitUninterruptibly(request);
    return request.stamp;
  }

  private long lock(boolean write, long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long stamp = tryInTurn(write);
    if (stamp != 0) {
      return stamp;
    }
    Request request = new Request(write);
    boolean granted = false;
    try {
      granted = waiters.await(request, nanoseconds);
    } finally {
      if (!granted) {
        // Readers may have waited behind this writer.
        grant();
      }
    }
    return request.stamp;
  }

  private long tryInTurn(boolean write) {
    return !waiters.isEmpty() ? 0 : write ? startWriting() : startReading();
  }

  public long writeLock() {
    return lock(true);
  }

  public long tryWriteLock() {
    return startWriting();
  }

  public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
    return lock(true, Math.max(0, unit.toNanos(time)));
  }

  public long writeLockInterruptibly() throws InterruptedException {
    return lock(true, Waiters.WITHOUT_END);
  }

  public long readLock() {
    return lock(false);
  }

  public long tryReadLock() {
    return startReading();
  }

  public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
    return lock(false, Math.max(0, unit.toNanos(time)));
  }

  public long readLockInterruptibly() throws InterruptedException {
    return lock(false, Waiters.WITHOUT_END);
  }

  public long tryOptimisticRead() {
    return isWriteLocked() ? 0 : version;
  }

  public boolean validate(long stamp) {
    return (stamp & ~READING) == version;
  }

  private boolean isWriteStamp(long stamp) {
    return isWriteLocked() && stamp == version;
  }

  private boolean isReadStamp(long stamp) {
    return (stamp & READING) != 0 && validate(stamp) && readers != 0;
  }

  private void stopWriting() {
    version += WRITING;
    if (version == 0) {
      version = FIRST_VERSION;
    }
  }

  public void unlockWrite(long stamp) {
    if (!isWriteStamp(stamp)) {
      throw new IllegalMonitorStateException();
    }
    stopWriting();
    grant();
  }

  public void unlockRead(long stamp) {
    if (!isReadStamp(stamp)) {
      throw new IllegalMonitorStateException();
    }
    readers--;
    grant();
  }

  public void unlock(long stamp) {
    if (isWriteLockStamp(stamp)) {
      unlockWrite(stamp);
    } else {
      unlockRead(stamp);
    }
  }

  public long tryConvertToWriteLock(long stamp) {
    if (isWriteLockStamp(stamp)) {
      return isWriteStamp(stamp) ? stamp : 0;
    }
    if (!validate(stamp)) {
      return 0;
    }
    if (isReadLockStamp(stamp)) {
      if (readers != 1) {
        return 0;
      }
      readers = 0;
    }
    return startWriting();
  }

  public long tryConvertToReadLock(long stamp) {
    if (isWriteStamp(stamp)) {
      stopWriting();
      readers++;
      long converted = readStamp();
      grant();
      return converted;
    }
    if (isReadLockStamp(stamp)) {
      return isReadStamp(stamp) ? stamp : 0;
    }
    return validate(stamp) ? startReading() : 0;
  }

  public long tryConvertToOptimisticRead(long stamp) {
    if (isWriteStamp(stamp)) {
      stopWriting();
    } else if (isReadStamp(stamp)) {
      readers--;
    } else {
      return isOptimisticReadStamp(stamp) && validate(stamp) ? stamp : 0;
    }
    long converted = version;
    grant();
    return converted;
  }

  public boolean tryUnlockWrite() {
    if (!isWriteLocked()) {
      return false;
    }
    unlockWrite(version);
    return true;
  }

  public boolean tryUnlockRead() {
    if (readers == 0) {
      return false;
    }
    unlockRead(readStamp());
    return true;
  }

  public boolean isWriteLocked() {
    return (version & WRITING) != 0;
  }

  public boolean isReadLocked() {
    return readers != 0;
  }

  public static boolean isWriteLockStamp(long stamp) {
    return (stamp & (WRITING | READING)) == WRITING;
  }

  public static boolean isReadLockStamp(long stamp) {
    return (stamp & READING) != 0;
  }

  public static boolean isLockStamp(long stamp) {
    return (stamp & (WRITING | READING)) != 0;
  }

  public static boolean isOptimisticReadStamp(long stamp) {
    return (stamp & (WRITING | READING)) == 0 && stamp != 0;
  }

  public int getReadLockCount() {
    return readers;
  }

  public Lock asReadLock() {
    return new View(this, false);
  }

  public Lock asWriteLock() {
    return new View(this, true);
  }

  public ReadWriteLock asReadWriteLock() {
    return new ReadWriteLock() {
      @Override
      public Lock readLock() {
        return asReadLock();
      }

      @Override
      public Lock writeLock() {
        return asWriteLock();
      }
    };
  }

  @Override
  public String toString() {
    return super.toString()
        + (isWriteLocked()
            ? "[Write-locked]"
            : readers == 0 ? "[Unlocked]" : "[Read-locks:" + readers + "]");
  }

  /** One of the two, as a lock without stamps. */
  private static final class View implements Lock {
    private final StampedLock lock;
    private final boolean write;

    View(StampedLock lock, boolean write) {
      this.lock = lock;
      this.write = write;
    }

    @Override
    public void lock() {
      lock.lock(write);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      lock.lock(write, Waiters.WITHOUT_END);
    }

    @Override
    public boolean tryLock() {
      return (write ? lock.tryWriteLock() : lock.tryReadLock()) != 0;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return lock.lock(write, Math.max(0, unit.toNanos(time))) != 0;
    }

    @Override
    public void unlock() {
      if (!(write ? lock.tryUnlockWrite() : lock.tryUnlockRead())) {
        throw new IllegalMonitorStateException();
      }
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }
}
