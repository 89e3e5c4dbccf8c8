package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Collection;

/** {@code java.util.concurrent.LinkedBlockingQueue}. */
public class LinkedBlockingQueue<E> extends QueueOverDeque<E> {
  public LinkedBlockingQueue() {
    super(Integer.MAX_VALUE);
  }

  public LinkedBlockingQueue(int capacity) {
    super(capacity);
  }

  @SuppressWarnings("this-escape")
  public LinkedBlockingQueue(Collection<? extends E> c) {
    super(Integer.MAX_VALUE);
    addAll(c);
  }
}
