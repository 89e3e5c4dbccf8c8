package dev.mainstay.conformance.programs.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** Synchronizers of one's own, stamped locks, phasers, exchangers. */
public class Synchronizers {
  public static void main(String[] args) throws Exception {
    mutex();
    latch();
    permits();
    conditions();
    interruptions();
    stamps();
    waitingForStamps();
    phases();
    tiers();
    exchanges();
  }

  /** A lock that is not reentrant. */
  private static final class Mutex extends AbstractQueuedSynchronizer {
    @Override
    protected boolean tryAcquire(int arg) {
      if (!compareAndSetState(0, 1)) {
        return false;
      }
      setExclusiveOwnerThread(Thread.currentThread());
      return true;
    }

    @Override
    protected boolean tryRelease(int arg) {
      if (getState() == 0) {
        throw new IllegalMonitorStateException("free");
      }
      setExclusiveOwnerThread(null);
      setState(0);
      return true;
    }

    @Override
    protected boolean isHeldExclusively() {
      return getState() == 1 && getExclusiveOwnerThread() == Thread.currentThread();
    }

    ConditionObject condition() {
      return new ConditionObject();
    }
  }

  private static void mutex() throws Exception {
    Mutex mutex = new Mutex();
    int[] count = new int[1];
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int j = 0; j < 20; j++) {
                  mutex.acquire(1);
                  int seen = count[0];
                  Thread.yield();
                  count[0] = seen + 1;
                  mutex.release(1);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(count[0] + " " + mutex.hasQueuedThreads() + mutex.getQueueLength());
    try {
      mutex.release(1);
    } catch (IllegalMonitorStateException e) {
      System.out.println(e.getMessage());
    }
    try {
      mutex.acquireShared(1);
    } catch (UnsupportedOperationException e) {
      System.out.println("not shared");
    }
    String text = mutex.toString();
    System.out.println(text.substring(text.indexOf('[')));
    mutex.acquire(1);
    Thread waits = new Thread(() -> mutex.acquire(1));
    waits.start();
    while (!mutex.hasQueuedThreads()) {
      Thread.yield();
    }
    System.out.println(mutex.isQueued(waits) + " " + (mutex.getFirstQueuedThread() == waits));
    System.out.println(
        mutex.getExclusiveQueuedThreads().size() + " " + mutex.getSharedQueuedThreads().size());
    System.out.println(mutex.hasQueuedPredecessors() + " " + mutex.hasContended());
    System.out.println(mutex.tryAcquireNanos(1, 1_000_000));
    mutex.release(1);
    waits.join();
  }

  private static void latch() throws Exception {
    var latch =
        new AbstractQueuedSynchronizer() {
          @Override
          protected int tryAcquireShared(int arg) {
            return getState() == 0 ? -1 : 1;
          }

          @Override
          protected boolean tryReleaseShared(int arg) {
            setState(1);
            return true;
          }
        };
    int[] through = new int[1];
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Thread thread =
          new Thread(
              () -> {
                latch.acquireShared(0);
                synchronized (through) {
                  through[0]++;
                }
              });
      threads.add(thread);
      thread.start();
    }
    System.out.println(latch.tryAcquireSharedNanos(0, 1000));
    latch.releaseShared(0);
    for (Thread thread : threads) {
      thread.join();
    }
    latch.acquireSharedInterruptibly(0);
    System.out.println(through[0]);
  }

  private static void permits() throws Exception {
    var permits =
        new AbstractQueuedSynchronizer() {
          {
            setState(2);
          }

          @Override
          protected int tryAcquireShared(int arg) {
            while (true) {
              int left = getState() - arg;
              if (left < 0 || compareAndSetState(getState(), left)) {
                return left;
              }
            }
          }

          @Override
          protected boolean tryReleaseShared(int arg) {
            setState(getState() + arg);
            return true;
          }

          int left() {
            return getState();
          }
        };
    permits.acquireShared(2);
    Thread two = new Thread(() -> permits.acquireShared(2));
    two.start();
    while (!permits.hasQueuedThreads()) {
      Thread.yield();
    }
    permits.releaseShared(1);
    System.out.println(permits.getSharedQueuedThreads().size());
    permits.releaseShared(2);
    two.join();
    System.out.println(permits.left());
  }

  private static void conditions() throws Exception {
    Mutex mutex = new Mutex();
    var filled = mutex.condition();
    List<Integer> box = new ArrayList<>();
    Thread taker =
        new Thread(
            () -> {
              mutex.acquire(1);
              while (box.isEmpty()) {
                filled.awaitUninterruptibly();
              }
              System.out.println("took " + box.remove(0));
              mutex.release(1);
            });
    taker.start();
    while (true) {
      mutex.acquire(1);
      boolean waits = mutex.hasWaiters(filled);
      if (waits) {
        System.out.println(
            mutex.getWaitQueueLength(filled) + " " + mutex.getWaitingThreads(filled).size());
        box.add(7);
        filled.signal();
      }
      mutex.release(1);
      if (waits) {
        break;
      }
      Thread.yield();
    }
    taker.join();
    mutex.acquire(1);
    System.out.println(filled.await(1, TimeUnit.MILLISECONDS));
    System.out.println(filled.awaitNanos(1000) <= 0);
    System.out.println(mutex.isHeldExclusively() + " " + mutex.owns(filled));
    mutex.release(1);
    try {
      filled.signalAll();
    } catch (IllegalMonitorStateException e) {
      System.out.println("not held");
    }
    try {
      filled.await();
    } catch (IllegalMonitorStateException e) {
      System.out.println("not held");
    }
    try {
      new Mutex().hasWaiters(filled);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void interruptions() throws Exception {
    Mutex mutex = new Mutex();
    Condition never = mutex.condition();
    Thread[] threads = {
      new Thread(
          () -> {
            try {
              mutex.acquireInterruptibly(1);
            } catch (InterruptedException e) {
              System.out.println("gave up");
            }
          }),
      new Thread(
          () -> {
            mutex.acquire(1);
            System.out.println("interrupted " + Thread.interrupted());
            mutex.release(1);
          }),
      new Thread(
          () -> {
            mutex.acquire(1);
            try {
              never.await();
            } catch (InterruptedException e) {
              System.out.println("woken, holds it " + mutex.isHeldExclusively());
            }
            mutex.release(1);
          })
    };
    mutex.acquire(1);
    for (int i = 0; i < 2; i++) {
      threads[i].start();
      while (!mutex.isQueued(threads[i])) {
        Thread.yield();
      }
    }
    threads[1].interrupt();
    threads[0].interrupt();
    threads[0].join();
    mutex.release(1);
    threads[1].join();
    threads[2].start();
    while (threads[2].getState() != Thread.State.WAITING) {
      Thread.yield();
    }
    threads[2].interrupt();
    threads[2].join();
  }

  private static String state(StampedLock lock) {
    String text = lock.toString();
    return text.substring(text.indexOf('['));
  }

  private static void stamps() throws Exception {
    StampedLock lock = new StampedLock();
    long optimistic = lock.tryOptimisticRead();
    System.out.println(lock.validate(optimistic) + " " + lock.validate(0) + state(lock));
    long write = lock.writeLock();
    System.out.println(lock.validate(optimistic) + " " + lock.isWriteLocked() + state(lock));
    System.out.println(lock.tryReadLock() + " " + lock.tryWriteLock());
    System.out.println(lock.tryReadLock(1, TimeUnit.MILLISECONDS) + lock.tryOptimisticRead());
    lock.unlockWrite(write);
    try {
      lock.unlockWrite(write);
    } catch (IllegalMonitorStateException e) {
      System.out.println("once");
    }
    long first = lock.readLock();
    long second = lock.tryReadLock();
    System.out.println(lock.getReadLockCount() + " " + lock.isReadLocked() + state(lock));
    System.out.println(lock.tryConvertToWriteLock(first) + " " + lock.validate(first));
    lock.unlockRead(second);
    write = lock.tryConvertToWriteLock(first);
    System.out.println(write != 0 && lock.isWriteLocked());
    long read = lock.tryConvertToReadLock(write);
    System.out.println(read != 0 && lock.isReadLocked());
    optimistic = lock.tryConvertToOptimisticRead(read);
    System.out.println(lock.validate(optimistic) + state(lock));
    read = lock.tryConvertToReadLock(optimistic);
    lock.unlock(read);
    System.out.println(StampedLock.isReadLockStamp(read) + " " + StampedLock.isLockStamp(read));
    System.out.println(
        StampedLock.isOptimisticReadStamp(optimistic) + " " + StampedLock.isWriteLockStamp(write));
    System.out.println(lock.tryUnlockRead() + " " + lock.tryUnlockWrite());
    Lock view = lock.asReadWriteLock().writeLock();
    view.lock();
    System.out.println(lock.asReadLock().tryLock() + state(lock));
    view.unlock();
    try {
      view.unlock();
    } catch (IllegalMonitorStateException e) {
      System.out.println("free");
    }
  }

  private static void waitingForStamps() throws Exception {
    StampedLock lock = new StampedLock();
    int[] value = new int[1];
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      boolean writes = i % 2 == 0;
      Thread thread =
          new Thread(
              () -> {
                for (int j = 0; j < 10; j++) {
                  long stamp = writes ? lock.writeLock() : lock.readLock();
                  int seen = value[0];
                  Thread.yield();
                  if (writes) {
                    value[0] = seen + 1;
                  } else if (seen != value[0]) {
                    System.out.println("changed");
                  }
                  lock.unlock(stamp);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(value[0] + state(lock));
  }

  private static void phases() throws Exception {
    List<String> said = new ArrayList<>();
    Phaser phaser =
        new Phaser(1) {
          @Override
          protected boolean onAdvance(int phase, int registeredParties) {
            synchronized (said) {
              said.add("end of " + phase + " with " + registeredParties);
            }
            return phase >= 2 || registeredParties == 0;
          }
        };
    int[] sum = new int[1];
    for (int i = 0; i < 3; i++) {
      phaser.register();
      new Thread(
              () -> {
                while (!phaser.isTerminated()) {
                  synchronized (sum) {
                    sum[0]++;
                  }
                  phaser.arriveAndAwaitAdvance();
                }
              })
          .start();
    }
    System.out.println(phaser.getRegisteredParties() + " " + phaser.getPhase());
    System.out.println(phaser.arriveAndAwaitAdvance() + " " + phaser.getPhase());
    System.out.println(phaser.arrive());
    System.out.println(phaser.awaitAdvance(1));
    System.out.println(phaser.arriveAndDeregister() + " " + (phaser.awaitAdvance(2) < 0));
    System.out.println(phaser.isTerminated() + " " + sum[0] + " " + said);
    System.out.println(phaser.getPhase() - Integer.MIN_VALUE);
    System.out.println(phaser.register() < 0);

    Phaser alone = new Phaser();
    try {
      alone.arrive();
    } catch (IllegalStateException e) {
      System.out.println("nobody is registered");
    }
    System.out.println(alone.bulkRegister(3) + " " + alone.getUnarrivedParties());
    alone.arrive();
    String text = alone.toString();
    System.out.println(text.substring(text.indexOf('[')) + alone.getArrivedParties());
    try {
      alone.awaitAdvanceInterruptibly(0, 1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("late");
    }
    alone.forceTermination();
    System.out.println(alone.isTerminated() + " " + (alone.arrive() < 0));
    try {
      new Phaser(-1);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void tiers() {
    Phaser root = new Phaser();
    Phaser left = new Phaser(root, 2);
    Phaser right = new Phaser(root);
    System.out.println(root.getRegisteredParties() + " " + right.register());
    System.out.println((left.getRoot() == root) + " " + (right.getParent() == root));
    left.arrive();
    right.arrive();
    System.out.println(root.getArrivedParties() + " " + root.getPhase());
    left.arrive();
    System.out.println(root.getPhase() + " " + left.getPhase() + left.getUnarrivedParties());
    left.arriveAndDeregister();
    left.arriveAndDeregister();
    System.out.println(root.getRegisteredParties() + " " + root.getPhase());
    right.arriveAndDeregister();
    System.out.println(root.isTerminated() + " " + left.isTerminated());
  }

  private static void exchanges() throws Exception {
    Exchanger<String> exchanger = new Exchanger<>();
    Thread other =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) {
                  String got = exchanger.exchange("b" + i);
                  if (!got.equals("a" + i)) {
                    System.out.println("wrong: " + got);
                  }
                }
              } catch (InterruptedException e) {
                System.out.println("interrupted");
              }
            });
    other.start();
    for (int i = 0; i < 3; i++) {
      System.out.println(exchanger.exchange("a" + i));
    }
    other.join();
    try {
      exchanger.exchange("nobody", 1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("nobody");
    }
  }
}
