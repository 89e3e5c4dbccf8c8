package dev.mainstay.conformance.programs.concurrency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks, conditions, latches, semaphores and barriers, where the outcome is the same each time. */
public class Locks {
  public static void main(String[] args) throws Exception {
    reentrant();
    conditions();
    interrupted();
    readersAndWriters();
    latch();
    semaphore();
    barrier();
  }

  private static void reentrant() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    lock.lock();
    System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread());
    boolean[] taken = new boolean[2];
    Thread other =
        new Thread(
            () -> {
              taken[0] = lock.tryLock();
              try {
                taken[1] = lock.tryLock(5, TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                System.out.println(e);
              }
            });
    other.start();
    other.join();
    System.out.println(taken[0] + " " + taken[1]);
    lock.unlock();
    lock.unlock();
    System.out.println(lock.isLocked());
    try {
      lock.unlock();
    } catch (IllegalMonitorStateException e) {
      System.out.println("not mine");
    }
    int[] count = {0};
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 50; n++) {
                  lock.lock();
                  try {
                    int before = count[0];
                    Thread.yield();
                    count[0] = before + 1;
                  } finally {
                    lock.unlock();
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(count[0]);
  }

  private static void conditions() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Condition filled = lock.newCondition();
    Condition emptied = lock.newCondition();
    Deque<Integer> buffer = new ArrayDeque<>();
    List<Integer> received = new ArrayList<>();
    Thread consumer =
        new Thread(
            () -> {
              for (int i = 0; i < 20; i++) {
                lock.lock();
                try {
                  while (buffer.isEmpty()) {
                    filled.await();
                  }
                  received.add(buffer.poll());
                  emptied.signal();
                } catch (InterruptedException e) {
                  System.out.println(e);
                } finally {
                  lock.unlock();
                }
              }
            });
    consumer.start();
    for (int i = 0; i < 20; i++) {
      lock.lock();
      try {
        while (buffer.size() == 3) {
          emptied.await();
        }
        buffer.add(i);
        filled.signal();
      } finally {
        lock.unlock();
      }
    }
    consumer.join();
    System.out.println(received);
    lock.lock();
    System.out.println(filled.await(2, TimeUnit.MILLISECONDS) + " " + (filled.awaitNanos(10) <= 0));
    lock.unlock();
    try {
      filled.signal();
    } catch (IllegalMonitorStateException e) {
      System.out.println("not held");
    }
  }

  private static void interrupted() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    Thread waiting =
        new Thread(
            () -> {
              try {
                lock.lockInterruptibly();
              } catch (InterruptedException e) {
                System.out.println("interrupted " + Thread.currentThread().isInterrupted());
              }
            });
    waiting.start();
    while (!lock.hasQueuedThread(waiting)) {
      Thread.sleep(1);
    }
    waiting.interrupt();
    waiting.join();
    System.out.println(lock.hasQueuedThreads() + " " + lock.getQueueLength());
    lock.unlock();
  }

  private static void readersAndWriters() throws InterruptedException {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    lock.readLock().lock();
    lock.readLock().lock();
    System.out.println(lock.getReadLockCount() + " " + lock.getReadHoldCount());
    Thread writer =
        new Thread(
            () -> {
              System.out.println(lock.writeLock().tryLock());
              lock.writeLock().lock();
              System.out.println("writes " + lock.isWriteLockedByCurrentThread());
              lock.readLock().lock();
              lock.writeLock().unlock();
              System.out.println("reads " + lock.getReadHoldCount());
              lock.readLock().unlock();
            });
    writer.start();
    while (!lock.hasQueuedThreads()) {
      Thread.sleep(1);
    }
    lock.readLock().unlock();
    lock.readLock().unlock();
    writer.join();
    System.out.println(lock.isWriteLocked() + " " + lock.getReadLockCount());
    try {
      lock.readLock().unlock();
    } catch (IllegalMonitorStateException e) {
      System.out.println("no reader");
    }
  }

  private static void latch() throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(3);
    List<String> names = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 3; i++) {
      String name = "t" + i;
      new Thread(
              () -> {
                names.add(name);
                latch.countDown();
              })
          .start();
    }
    latch.await();
    Collections.sort(names);
    System.out.println(names + " " + latch.getCount() + " " + latch.await(0, TimeUnit.SECONDS));
    System.out.println(new CountDownLatch(1).await(2, TimeUnit.MILLISECONDS));
  }

  private static void semaphore() throws InterruptedException {
    Semaphore semaphore = new Semaphore(2);
    int[] inside = {0, 0};
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Thread thread =
          new Thread(
              () -> {
                semaphore.acquireUninterruptibly();
                synchronized (inside) {
                  inside[0]++;
                  inside[1] = Math.max(inside[0], inside[1]);
                }
                try {
                  Thread.sleep(2);
                } catch (InterruptedException e) {
                  System.out.println(e);
                }
                synchronized (inside) {
                  inside[0]--;
                }
                semaphore.release();
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println((inside[1] <= 2) + " " + semaphore.availablePermits());
    System.out.println(semaphore.tryAcquire(3) + " " + semaphore.tryAcquire(2));
    System.out.println(semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
    semaphore.release(5);
    System.out.println(semaphore.drainPermits());
  }

  private static void barrier() throws Exception {
    List<Integer> rounds = new ArrayList<>();
    CyclicBarrier barrier = new CyclicBarrier(3, () -> rounds.add(rounds.size()));
    Runnable worker =
        () -> {
          try {
            for (int i = 0; i < 4; i++) {
              barrier.await();
            }
          } catch (InterruptedException | BrokenBarrierException e) {
            System.out.println(e);
          }
        };
    Thread first = new Thread(worker);
    Thread second = new Thread(worker);
    first.start();
    second.start();
    worker.run();
    first.join();
    second.join();
    System.out.println(rounds + " " + barrier.isBroken());
    try {
      barrier.await(2, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("alone " + barrier.isBroken());
    }
    try {
      barrier.await();
    } catch (BrokenBarrierException e) {
      System.out.println("broken");
    }
    barrier.reset();
    System.out.println(barrier.isBroken() + " " + barrier.getNumberWaiting());
  }
}
