package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.LinkedBlockingDeque}. */
public class LinkedBlockingDeque<E> extends LinkedDeque<E> implements BlockingDeque<E> {
  private final Waiters takers = new Waiters();
  private final Waiters putters = new Waiters();
  private final int capacity;

  public LinkedBlockingDeque() {
    this(Integer.MAX_VALUE);
  }

  public LinkedBlockingDeque(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
    this.capacity = capacity;
  }

  // As the documentation has it, what a subclass overrides is not called.
  @SuppressWarnings("this-escape")
  public LinkedBlockingDeque(Collection<? extends E> c) {
    this(Integer.MAX_VALUE);
    c.forEach(elements::addLast);
  }

  @Override
  public boolean offerFirst(E e) {
    return offer(e, true);
  }

  @Override
  public boolean offerLast(E e) {
    return offer(e, false);
  }

  private boolean offer(E e, boolean first) {
    requireElement(e);
    if (elements.size() >= capacity) {
      return false;
    }
    if (first) {
      elements.addFirst(e);
    } else {
      elements.addLast(e);
    }
    takers.wake();
    return true;
  }

  private static void requireElement(Object e) {
    if (e == null) {
      throw new NullPointerException();
    }
  }

  private E poll(boolean first) {
    E element = first ? elements.pollFirst() : elements.pollLast();
    if (element != null) {
      putters.wake();
    }
    return element;
  }

  private boolean put(E e, boolean first, long nanoseconds) throws InterruptedException {
    requireElement(e);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long start = System.nanoTime();
    while (!offer(e, first)) {
      if (!putters.await(this, left(nanoseconds, start))) {
        return offer(e, first);
      }
    }
    return true;
  }

  private E take(boolean first, long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long start = System.nanoTime();
    E element = poll(first);
    while (element == null) {
      if (!takers.await(this, left(nanoseconds, start))) {
        return poll(first);
      }
      element = poll(first);
    }
    return element;
  }

  private static long left(long nanoseconds, long start) {
    return nanoseconds == Waiters.WITHOUT_END
        ? nanoseconds
        : Math.max(0, nanoseconds - (System.nanoTime() - start));
  }

  private static long nanoseconds(long timeout, TimeUnit unit) {
    return Math.max(0, unit.toNanos(timeout));
  }

  @Override
  public void addFirst(E e) {
    if (!offerFirst(e)) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public void addLast(E e) {
    if (!offerLast(e)) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public void putFirst(E e) throws InterruptedException {
    put(e, true, Waiters.WITHOUT_END);
  }

  @Override
  public void putLast(E e) throws InterruptedException {
    put(e, false, Waiters.WITHOUT_END);
  }

  @Override
  public boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return put(e, true, nanoseconds(timeout, unit));
  }

  @Override
  public boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return put(e, false, nanoseconds(timeout, unit));
  }

  @Override
  public E pollFirst() {
    return poll(true);
  }

  @Override
  public E pollLast() {
    return poll(false);
  }

  @Override
  public E takeFirst() throws InterruptedException {
    return take(true, Waiters.WITHOUT_END);
  }

  @Override
  public E takeLast() throws InterruptedException {
    return take(false, Waiters.WITHOUT_END);
  }

  @Override
  public E pollFirst(long timeout, TimeUnit unit) throws InterruptedException {
    return take(true, nanoseconds(timeout, unit));
  }

  @Override
  public E pollLast(long timeout, TimeUnit unit) throws InterruptedException {
    return take(false, nanoseconds(timeout, unit));
  }

  @Override
  public boolean removeFirstOccurrence(Object o) {
    return removed(elements.removeFirst(o));
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    return removed(elements.removeLast(o));
  }

  private boolean removed(boolean any) {
    if (any) {
      putters.wake();
    }
    return any;
  }

  @Override
  public void put(E e) throws InterruptedException {
    putLast(e);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return offerLast(e, timeout, unit);
  }

  @Override
  public E take() throws InterruptedException {
    return takeFirst();
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return pollFirst(timeout, unit);
  }

  @Override
  public int remainingCapacity() {
    return capacity - elements.size();
  }

  @Override
  public int drainTo(Collection<? super E> c) {
    return drainTo(c, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> c, int maxElements) {
    requireElement(c);
    if (c == this) {
      throw new IllegalArgumentException();
    }
    int count = 0;
    while (count < maxElements && !elements.isEmpty()) {
      c.add(poll(true));
      count++;
    }
    return count;
  }

  @Override
  public Iterator<E> iterator() {
    return new Removing(elements.iterator());
  }

  @Override
  public Iterator<E> descendingIterator() {
    return new Removing(elements.descendingIterator());
  }

  /** An iterator that makes room for who waits for it. */
  private final class Removing implements Iterator<E> {
    private final Iterator<E> all;

    Removing(Iterator<E> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return all.hasNext();
    }

    @Override
    public E next() {
      return all.next();
    }

    @Override
    public void remove() {
      int before = elements.size();
      all.remove();
      removed(elements.size() < before);
    }
  }
}
