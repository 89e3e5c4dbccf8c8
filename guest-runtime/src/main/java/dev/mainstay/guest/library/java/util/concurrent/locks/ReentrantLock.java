package dev.mainstay.guest.library.java.util.concurrent.locks;

import java.io.Serializable;

/** {@code java.util.concurrent.locks.ReentrantLock}, always fair. */
public class ReentrantLock extends ExclusiveLock implements Serializable {
  private final boolean fair;

  public ReentrantLock() {
    this(false);
  }

  public ReentrantLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  boolean isBarred() {
    return false;
  }

  @Override
  void released() {}

  public boolean isLocked() {
    return isHeld();
  }

  public final boolean isFair() {
    return fair;
  }

  protected Thread getOwner() {
    return holder();
  }

  public final boolean hasQueuedThreads() {
    return !queue().isEmpty();
  }

  public final boolean hasQueuedThread(Thread thread) {
    return queue().contains(thread);
  }

  public final int getQueueLength() {
    return queue().count();
  }

  public boolean hasWaiters(Condition condition) {
    return !queue(condition).isEmpty();
  }

  public int getWaitQueueLength(Condition condition) {
    return queue(condition).count();
  }

  @Override
  public String toString() {
    Thread owner = getOwner();
    return super.toString()
        + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
  }
}
