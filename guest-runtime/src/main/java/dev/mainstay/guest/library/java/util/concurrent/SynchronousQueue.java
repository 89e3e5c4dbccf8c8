package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.io.Serializable;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.SynchronousQueue}, always fair. */
public class SynchronousQueue<E> extends AbstractQueue<E>
    implements BlockingQueue<E>, Serializable {
  /** What one thread gives another. */
  private static final class Parcel<E> {
    E element;
  }

  private final Waiters givers = new Waiters();
  private final Waiters takers = new Waiters();

  public SynchronousQueue() {}

  public SynchronousQueue(boolean fair) {}

  @Override
  @SuppressWarnings("unchecked")
  public boolean offer(E e) {
    if (e == null) {
      throw new NullPointerException();
    }
    if (!(takers.firstPurpose() instanceof Parcel<?> parcel)) {
      return false;
    }
    ((Parcel<E>) parcel).element = e;
    takers.wake();
    return true;
  }

  @Override
  @SuppressWarnings("unchecked")
  public E poll() {
    if (!(givers.firstPurpose() instanceof Parcel<?> parcel)) {
      return null;
    }
    givers.wake();
    return ((Parcel<E>) parcel).element;
  }

  private boolean give(E e, long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (offer(e)) {
      return true;
    }
    Parcel<E> parcel = new Parcel<>();
    parcel.element = e;
    return givers.await(parcel, nanoseconds);
  }

  private E get(long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    E given = poll();
    if (given != null) {
      return given;
    }
    Parcel<E> parcel = new Parcel<>();
    return takers.await(parcel, nanoseconds) ? parcel.element : null;
  }

  @Override
  public void put(E e) throws InterruptedException {
    give(e, Waiters.WITHOUT_END);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return give(e, Math.max(0, unit.toNanos(timeout)));
  }

  @Override
  public E take() throws InterruptedException {
    return get(Waiters.WITHOUT_END);
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return get(Math.max(0, unit.toNanos(timeout)));
  }

  @Override
  public E peek() {
    return null;
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public int remainingCapacity() {
    return 0;
  }

  @Override
  public Iterator<E> iterator() {
    return Collections.emptyIterator();
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
    while (count < maxElements && !givers.isEmpty()) {
      c.add(poll());
      count++;
    }
    return count;
  }
}
