package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedSet;

/** {@code java.util.concurrent.PriorityBlockingQueue}. */
public class PriorityBlockingQueue<E> extends WaitingQueue<E> {
  public PriorityBlockingQueue() {
    this(11);
  }

  public PriorityBlockingQueue(int initialCapacity) {
    super(initialCapacity, null);
  }

  public PriorityBlockingQueue(int initialCapacity, Comparator<? super E> comparator) {
    super(initialCapacity, comparator);
  }

  @SuppressWarnings("this-escape")
  public PriorityBlockingQueue(Collection<? extends E> c) {
    super(Math.max(1, c.size()), order(c));
    addAll(c);
  }

  /** Of a collection that has one. */
  @SuppressWarnings("unchecked")
  private static <E> Comparator<? super E> order(Collection<? extends E> c) {
    if (c instanceof SortedSet<?> set) {
      return (Comparator<? super E>) set.comparator();
    }
    if (c instanceof PriorityQueue<?> queue) {
      return (Comparator<? super E>) queue.comparator();
    }
    return c instanceof PriorityBlockingQueue<?> queue
        ? (Comparator<? super E>) queue.comparator()
        : null;
  }

  @Override
  long delay(E element) {
    return 0;
  }
}
