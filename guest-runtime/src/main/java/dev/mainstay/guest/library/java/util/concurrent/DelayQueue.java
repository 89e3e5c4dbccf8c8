package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.DelayQueue}. */
public class DelayQueue<E extends Delayed> extends WaitingQueue<E> {
  public DelayQueue() {
    super(11, null);
  }

  @SuppressWarnings("this-escape")
  public DelayQueue(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  @Override
  long delay(E element) {
    return element.getDelay(TimeUnit.NANOSECONDS);
  }
}
