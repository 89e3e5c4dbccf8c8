package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.CyclicBarrier}. */
public class CyclicBarrier {
  /** Those who wait for each other once. */
  private static final class Generation {
    final Waiters waiters = new Waiters();
    boolean broken;
  }

  private final int parties;
  private final Runnable action;
  private Generation generation = new Generation();

  public CyclicBarrier(int parties) {
    this(parties, null);
  }

  public CyclicBarrier(int parties, Runnable barrierAction) {
    if (parties <= 0) {
      throw new IllegalArgumentException();
    }
    this.parties = parties;
    this.action = barrierAction;
  }

  public int getParties() {
    return parties;
  }

  public int await() throws InterruptedException, BrokenBarrierException {
    try {
      return await(Waiters.WITHOUT_END);
    } catch (TimeoutException e) {
      throw new Error(e);
    }
  }

  public int await(long timeout, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    return await(Math.max(0, unit.toNanos(timeout)));
  }

  private int await(long nanoseconds)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Generation mine = generation;
    if (mine.broken) {
      throw new BrokenBarrierException();
    }
    if (Thread.interrupted()) {
      breakBarrier(mine);
      throw new InterruptedException();
    }
    int index = parties - 1 - mine.waiters.count();
    if (index == 0) {
      boolean ran = false;
      try {
        if (action != null) {
          action.run();
        }
        ran = true;
      } finally {
        if (!ran) {
          breakBarrier(mine);
        }
      }
      generation = new Generation();
      mine.waiters.wakeAll();
      return 0;
    }
    boolean inTime;
    try {
      inTime = mine.waiters.await(this, nanoseconds);
    } catch (InterruptedException e) {
      breakBarrier(mine);
      throw e;
    }
    if (!inTime) {
      breakBarrier(mine);
      throw new TimeoutException();
    }
    if (mine.broken) {
      throw new BrokenBarrierException();
    }
    return index;
  }

  private static void breakBarrier(Generation generation) {
    generation.broken = true;
    generation.waiters.wakeAll();
  }

  public boolean isBroken() {
    return generation.broken;
  }

  public void reset() {
    breakBarrier(generation);
    generation = new Generation();
  }

  public int getNumberWaiting() {
    return generation.waiters.count();
  }
}
