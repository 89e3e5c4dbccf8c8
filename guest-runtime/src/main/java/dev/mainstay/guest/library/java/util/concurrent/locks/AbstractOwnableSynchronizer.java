package dev.mainstay.guest.library.java.util.concurrent.locks;

import java.io.Serializable;

/** {@code java.util.concurrent.locks.AbstractOwnableSynchronizer}. */
public abstract class AbstractOwnableSynchronizer implements Serializable {
  private transient Thread owner;

  protected AbstractOwnableSynchronizer() {}

  protected final void setExclusiveOwnerThread(Thread thread) {
    owner = thread;
  }

  protected final Thread getExclusiveOwnerThread() {
    return owner;
  }
}
