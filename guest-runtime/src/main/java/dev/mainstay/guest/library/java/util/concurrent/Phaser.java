package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.concurrent.TimeUnit;

/**
 * {@code java.util.concurrent.Phaser}. The phase of a tree of them is its root's: the others take
 * notice of it when they are asked something.
 */
public class Phaser {
  private static final int MOST_PARTIES = 0xffff;
  private static final int TERMINATED = Integer.MIN_VALUE;

  private final Phaser parent;
  private final Phaser root;

  /** Of the root. */
  private final Waiters waiters = new Waiters();

  private int phase;
  private int parties;
  private int unarrived;

  public Phaser() {
    this(null, 0);
  }

  public Phaser(int parties) {
    this(null, parties);
  }

  public Phaser(Phaser parent) {
    this(parent, 0);
  }

  public Phaser(Phaser parent, int parties) {
    if (parties < 0 || parties > MOST_PARTIES) {
      throw new IllegalArgumentException("Illegal number of parties");
    }
    this.parent = parent;
    root = parent == null ? this : parent.root;
    if (parent != null) {
      phase = parties == 0 ? parent.getPhase() : parent.add(1);
    }
    this.parties = parties;
    unarrived = parties;
  }

  private int current() {
    if (phase != root.phase) {
      phase = root.phase;
      unarrived = parties;
    }
    return phase;
  }

  public int register() {
    return add(1);
  }

  public int bulkRegister(int parties) {
    if (parties < 0) {
      throw new IllegalArgumentException();
    }
    return parties == 0 ? getPhase() : add(parties);
  }

  private int add(int more) {
    while (current() >= 0 && parties != 0 && unarrived == 0) {
      // All have arrived: who comes now is of the next phase.
      awaitAdvance(phase);
    }
    if (phase < 0) {
      return phase;
    }
    if (parties + more > MOST_PARTIES) {
      throw new IllegalStateException(
          "Attempt to register more than " + MOST_PARTIES + " parties for " + this);
    }
    if (parent != null && parties == 0) {
      int registered = parent.add(1);
      if (registered < 0) {
        return registered;
      }
      current();
    }
    parties += more;
    unarrived += more;
    return phase;
  }

  public int arrive() {
    return arrive(false);
  }

  public int arriveAndDeregister() {
    return arrive(true);
  }

  private int arrive(boolean leave) {
    int arrival = current();
    if (arrival < 0) {
      return arrival;
    }
    if (unarrived == 0) {
      throw new IllegalStateException("Attempted arrival of unregistered party for " + this);
    }
    if (leave) {
      parties--;
    }
    if (--unarrived == 0) {
      if (parent == null) {
        advance();
      } else {
        parent.arrive(parties == 0);
      }
    }
    return arrival;
  }

  private void advance() {
    boolean terminated = onAdvance(phase, parties);
    int next = (phase + 1) & Integer.MAX_VALUE;
    // The method may have ended it.
    if (phase >= 0) {
      phase = terminated ? next | TERMINATED : next;
    }
    unarrived = parties;
    waiters.wakeAll();
  }

  public int arriveAndAwaitAdvance() {
    return awaitAdvance(arrive());
  }

  public int awaitAdvance(int phase) {
    while (phase >= 0 && root.phase == phase) {
      root.waiters.awaitUninterruptibly(this);
    }
    return phase < 0 ? phase : root.phase;
  }

  public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
    while (phase >= 0 && root.phase == phase) {
      root.waiters.await(this, Waiters.WITHOUT_END);
    }
    return phase < 0 ? phase : root.phase;
  }

  public int awaitAdvanceInterruptibly(int phase, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    long nanoseconds = Math.max(0, unit.toNanos(timeout));
    if (phase >= 0 && root.phase == phase && !root.waiters.await(this, nanoseconds)) {
      throw new TimeoutException();
    }
    return phase < 0 ? phase : root.phase;
  }

  public void forceTermination() {
    root.phase |= TERMINATED;
    root.waiters.wakeAll();
  }

  public final int getPhase() {
    return root.phase;
  }

  public int getRegisteredParties() {
    return parties;
  }

  public int getArrivedParties() {
    current();
    return parties - unarrived;
  }

  public int getUnarrivedParties() {
    current();
    return unarrived;
  }

  public Phaser getParent() {
    return parent;
  }

  public Phaser getRoot() {
    return root;
  }

  public boolean isTerminated() {
    return root.phase < 0;
  }

  protected boolean onAdvance(int phase, int registeredParties) {
    return registeredParties == 0;
  }

  @Override
  public String toString() {
    return super.toString()
        + "[phase = "
        + getPhase()
        + " parties = "
        + getRegisteredParties()
        + " arrived = "
        + getArrivedParties()
        + "]";
  }
}
