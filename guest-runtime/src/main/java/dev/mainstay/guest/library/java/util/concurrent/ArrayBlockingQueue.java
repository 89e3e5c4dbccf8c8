package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Collection;

/** {@code java.util.concurrent.ArrayBlockingQueue}, always fair. */
public class ArrayBlockingQueue<E> extends QueueOverDeque<E> {
  public ArrayBlockingQueue(int capacity) {
    super(capacity);
  }

  public ArrayBlockingQueue(int capacity, boolean fair) {
    super(capacity);
  }

  @SuppressWarnings("this-escape")
  public ArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> c) {
    super(capacity);
    if (c.size() > capacity) {
      throw new IllegalArgumentException();
    }
    addAll(c);
  }
}
