package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.io.Serializable;
import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A queue without bounds, in an order of its own, whose head may not be ready yet. */
abstract class WaitingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>, Serializable {
  private final PriorityQueue<E> elements;
  private final Waiters takers = new Waiters();

  WaitingQueue(int initialCapacity, Comparator<? super E> order) {
    elements = new PriorityQueue<>(initialCapacity, order);
  }

  /** In how many nanoseconds an element may be taken; now, if it is not above zero. */
  abstract long delay(E element);

  public Comparator<? super E> comparator() {
    return elements.comparator();
  }

  @Override
  public boolean offer(E e) {
    elements.offer(e);
    // Another head may have another delay: who waits for the one before looks again.
    takers.wake();
    return true;
  }

  @Override
  public void put(E e) {
    offer(e);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) {
    return offer(e);
  }

  @Override
  public E poll() {
    E head = elements.peek();
    return head == null || delay(head) > 0 ? null : elements.poll();
  }

  @Override
  public E take() throws InterruptedException {
    return take(Waiters.WITHOUT_END);
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return take(Math.max(0, unit.toNanos(timeout)));
  }

  private E take(long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long start = System.nanoTime();
    while (true) {
      E head = elements.peek();
      long delay = head == null ? Waiters.WITHOUT_END : delay(head);
      if (head != null && delay <= 0) {
        elements.poll();
        if (!elements.isEmpty()) {
          takers.wake();
        }
        return head;
      }
      if (nanoseconds != Waiters.WITHOUT_END) {
        long left = nanoseconds - (System.nanoTime() - start);
        if (left <= 0) {
          return null;
        }
        delay = head == null ? left : Math.min(left, delay);
      }
      boolean woken = false;
      try {
        woken = takers.await(this, delay);
      } finally {
        if (!woken && !elements.isEmpty()) {
          takers.wake();
        }
      }
    }
  }

  /** Also of what is not ready. */
  @Override
  public void clear() {
    elements.clear();
  }

  @Override
  public E peek() {
    return elements.peek();
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public int remainingCapacity() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int drainTo(Collection<? super E> c) {
    return drainTo(c, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> c, int maxElements) {
    if (c == null) {
      throw new NullPointerException();
    }
    if (c == this) {
      throw new IllegalArgumentException();
    }
    int count = 0;
    for (E element = null; count < maxElements; count++) {
      element = poll();
      if (element == null) {
        break;
      }
      c.add(element);
    }
    return count;
  }

  @Override
  public boolean remove(Object o) {
    return elements.remove(o);
  }

  @Override
  public boolean contains(Object o) {
    return elements.contains(o);
  }

  /** Over what there was when it was asked for. */
  @Override
  public Iterator<E> iterator() {
    List<E> all = new ArrayList<>(elements);
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < all.size();
      }

      @Override
      public E next() {
        if (next == all.size()) {
          throw new NoSuchElementException();
        }
        return all.get(next++);
      }

      @Override
      public void remove() {
        if (next == 0) {
          throw new IllegalStateException();
        }
        elements.remove(all.get(next - 1));
      }
    };
  }
}
