package dev.mainstay.guest.library.java.util.concurrent.locks;

import dev.mainstay.guest.library.java.util.concurrent.locks.SynchronizerQueue.Node;
import java.io.Serializable;
import java.util.Collection;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code java.util.concurrent.locks.AbstractQueuedSynchronizer}. */
public abstract class AbstractQueuedSynchronizer extends AbstractOwnableSynchronizer
    implements Serializable {
  private static final long WITHOUT_END = Waiters.WITHOUT_END;

  private final transient SynchronizerQueue queue = new SynchronizerQueue();

  /** Has been waited for. */
  private boolean contended;

  private int state;

  protected AbstractQueuedSynchronizer() {}

  protected final int getState() {
    return state;
  }

  protected final void setState(int newState) {
    state = newState;
  }

  protected final boolean compareAndSetState(int expect, int update) {
    if (state != expect) {
      return false;
    }
    state = update;
    return true;
  }

  protected boolean tryAcquire(int arg) {
    throw new UnsupportedOperationException();
  }

  protected boolean tryRelease(int arg) {
    throw new UnsupportedOperationException();
  }

  protected int tryAcquireShared(int arg) {
    throw new UnsupportedOperationException();
  }

  protected boolean tryReleaseShared(int arg) {
    throw new UnsupportedOperationException();
  }

  protected boolean isHeldExclusively() {
    throw new UnsupportedOperationException();
  }

  public final void acquire(int arg) {
    if (!tryAcquire(arg)) {
      acquireUninterruptibly(enqueued(false), arg);
    }
  }

  public final void acquireInterruptibly(int arg) throws InterruptedException {
    requireNotInterrupted();
    if (!tryAcquire(arg)) {
      acquireInTime(enqueued(false), arg, WITHOUT_END);
    }
  }

  public final boolean tryAcquireNanos(int arg, long nanosTimeout) throws InterruptedException {
    requireNotInterrupted();
    return tryAcquire(arg)
        || (nanosTimeout > 0 && acquireInTime(enqueued(false), arg, nanosTimeout));
  }

  public final boolean release(int arg) {
    if (!tryRelease(arg)) {
      return false;
    }
    queue.wakeFirst();
    return true;
  }

  public final void acquireShared(int arg) {
    if (tryAcquireShared(arg) < 0) {
      acquireUninterruptibly(enqueued(true), arg);
    }
  }

  public final void acquireSharedInterruptibly(int arg) throws InterruptedException {
    requireNotInterrupted();
    if (tryAcquireShared(arg) < 0) {
      acquireInTime(enqueued(true), arg, WITHOUT_END);
    }
  }

  public final boolean tryAcquireSharedNanos(int arg, long nanosTimeout)
      throws InterruptedException {
    requireNotInterrupted();
    return tryAcquireShared(arg) >= 0
        || (nanosTimeout > 0 && acquireInTime(enqueued(true), arg, nanosTimeout));
  }

  public final boolean releaseShared(int arg) {
    if (!tryReleaseShared(arg)) {
      return false;
    }
    queue.wakeFirst();
    return true;
  }

  private static void requireNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private Node enqueued(boolean shared) {
    Node node = new Node(shared);
    enqueue(node);
    return node;
  }

  private void enqueue(Node node) {
    contended = true;
    queue.add(node);
  }

  /** Whether the thread of a node gets what it waits for; then it is in the queue no more. */
  private boolean tryFirst(Node node, int arg) {
    if (queue.first() != node) {
      return false;
    }
    boolean acquired;
    try {
      acquired = node.shared ? tryAcquireShared(arg) >= 0 : tryAcquire(arg);
    } catch (RuntimeException | Error e) {
      giveUp(node);
      throw e;
    }
    if (acquired) {
      queue.remove(node);
      Node next = queue.first();
      if (node.shared && next != null && next.shared) {
        queue.wakeFirst();
      }
    }
    return acquired;
  }

  /** Takes a node out that may have been woken: then it is the next one's turn. */
  private void giveUp(Node node) {
    boolean first = queue.first() == node;
    queue.remove(node);
    if (first) {
      queue.wakeFirst();
    }
  }

  private void acquireUninterruptibly(Node node, int arg) {
    boolean interrupted = false;
    while (!tryFirst(node, arg)) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if the time was over before. */
  private boolean acquireInTime(Node node, int arg, long nanoseconds) throws InterruptedException {
    long start = System.nanoTime();
    while (!tryFirst(node, arg)) {
      if (nanoseconds == WITHOUT_END) {
        LockSupport.park(this);
      } else {
        long left = nanoseconds - (System.nanoTime() - start);
        if (left <= 0) {
          giveUp(node);
          return false;
        }
        LockSupport.parkNanos(this, left);
      }
      if (Thread.interrupted()) {
        giveUp(node);
        throw new InterruptedException();
      }
    }
    return true;
  }

  public final boolean hasQueuedThreads() {
    return !queue.isEmpty();
  }

  public final boolean hasContended() {
    return contended;
  }

  public final Thread getFirstQueuedThread() {
    return queue.isEmpty() ? null : queue.first().thread;
  }

  public final boolean isQueued(Thread thread) {
    if (thread == null) {
      throw new NullPointerException();
    }
    return queue.contains(thread);
  }

  public final boolean hasQueuedPredecessors() {
    return !queue.isEmpty() && queue.first().thread != Thread.currentThread();
  }

  public final int getQueueLength() {
    return getQueuedThreads().size();
  }

  public final Collection<Thread> getQueuedThreads() {
    return queue.threads(true, true);
  }

  public final Collection<Thread> getExclusiveQueuedThreads() {
    return queue.threads(true, false);
  }

  public final Collection<Thread> getSharedQueuedThreads() {
    return queue.threads(false, true);
  }

  @Override
  public String toString() {
    return super.toString()
        + "[State = "
        + getState()
        + ", "
        + (hasQueuedThreads() ? "non" : "")
        + "empty queue]";
  }

  public final boolean owns(ConditionObject condition) {
    return condition.isOwnedBy(this);
  }

  public final boolean hasWaiters(ConditionObject condition) {
    return requireOwned(condition).hasWaiters();
  }

  public final int getWaitQueueLength(ConditionObject condition) {
    return requireOwned(condition).getWaitQueueLength();
  }

  public final Collection<Thread> getWaitingThreads(ConditionObject condition) {
    return requireOwned(condition).getWaitingThreads();
  }

  private ConditionObject requireOwned(ConditionObject condition) {
    if (!owns(condition)) {
      throw new IllegalArgumentException("Not owner");
    }
    return condition;
  }

  /** A condition of this synchronizer. */
  public class ConditionObject implements Condition, Serializable {
    private final transient SynchronizerQueue sleepers = new SynchronizerQueue();

    public ConditionObject() {}

    final boolean isOwnedBy(AbstractQueuedSynchronizer synchronizer) {
      return synchronizer == AbstractQueuedSynchronizer.this;
    }

    private void requireHeld() {
      if (!isHeldExclusively()) {
        throw new IllegalMonitorStateException();
      }
    }

    @Override
    public final void signal() {
      requireHeld();
      signalFirst();
    }

    @Override
    public final void signalAll() {
      requireHeld();
      while (!sleepers.isEmpty()) {
        signalFirst();
      }
    }

    /** Whoever is signalled waits for the synchronizer from now on. */
    private void signalFirst() {
      Node node = sleepers.first();
      if (node != null) {
        sleepers.remove(node);
        enqueue(node);
        if (queue.first() == node) {
          queue.wakeFirst();
        }
      }
    }

    /** Gives the synchronizer up, and says how much of it. */
    private int releaseAll(Node node) {
      requireHeld();
      sleepers.add(node);
      int held = getState();
      boolean released = false;
      try {
        released = release(held);
      } finally {
        if (!released) {
          sleepers.remove(node);
        }
      }
      if (!released) {
        throw new IllegalMonitorStateException();
      }
      return held;
    }

    @Override
    public final void awaitUninterruptibly() {
      Node node = new Node(false);
      int held = releaseAll(node);
      boolean interrupted = false;
      while (node.queue == sleepers) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      acquireUninterruptibly(node, held);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    /** False if the time was over before a signal came. */
    private boolean awaitInTime(long nanoseconds) throws InterruptedException {
      requireNotInterrupted();
      long start = System.nanoTime();
      Node node = new Node(false);
      int held = releaseAll(node);
      boolean interruptedBefore = false;
      boolean interruptedAfter = false;
      boolean late = false;
      while (node.queue == sleepers) {
        if (nanoseconds == WITHOUT_END) {
          LockSupport.park(this);
        } else {
          long left = nanoseconds - (System.nanoTime() - start);
          late = left <= 0;
          if (!late) {
            LockSupport.parkNanos(this, left);
          }
        }
        boolean interrupted = Thread.interrupted();
        if (node.queue != sleepers) {
          interruptedAfter = interrupted;
        } else if (interrupted || late) {
          interruptedBefore = interrupted;
          sleepers.remove(node);
          enqueue(node);
        }
      }
      acquireUninterruptibly(node, held);
      if (interruptedBefore) {
        throw new InterruptedException();
      }
      if (interruptedAfter) {
        Thread.currentThread().interrupt();
      }
      return !late;
    }

    @Override
    public final void await() throws InterruptedException {
      awaitInTime(WITHOUT_END);
    }

    @Override
    public final long awaitNanos(long nanosTimeout) throws InterruptedException {
      long start = System.nanoTime();
      awaitInTime(Math.max(0, nanosTimeout));
      return nanosTimeout - (System.nanoTime() - start);
    }

    @Override
    @SuppressWarnings("JavaUtilDate")
    public final boolean awaitUntil(Date deadline) throws InterruptedException {
      return await(deadline.getTime() - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public final boolean await(long time, TimeUnit unit) throws InterruptedException {
      return awaitInTime(Math.max(0, unit.toNanos(time)));
    }

    protected final boolean hasWaiters() {
      requireHeld();
      return !sleepers.isEmpty();
    }

    protected final int getWaitQueueLength() {
      return getWaitingThreads().size();
    }

    protected final Collection<Thread> getWaitingThreads() {
      requireHeld();
      return sleepers.threads(true, true);
    }
  }
}
