package dev.mainstay.guest.library.java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One end of a blocking deque for putting, the other for taking. */
abstract class QueueOverDeque<E> extends AbstractQueue<E>
    implements BlockingQueue<E>, Serializable {
  private final LinkedBlockingDeque<E> elements;

  QueueOverDeque(int capacity) {
    elements = new LinkedBlockingDeque<>(capacity);
  }

  @Override
  public boolean add(E e) {
    if (!offer(e)) {
      throw new IllegalStateException("Queue full");
    }
    return true;
  }

  @Override
  public boolean offer(E e) {
    return elements.offerLast(e);
  }

  @Override
  public void put(E e) throws InterruptedException {
    elements.putLast(e);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return elements.offerLast(e, timeout, unit);
  }

  @Override
  public E poll() {
    return elements.pollFirst();
  }

  @Override
  public E take() throws InterruptedException {
    return elements.takeFirst();
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return elements.pollFirst(timeout, unit);
  }

  @Override
  public E peek() {
    return elements.peekFirst();
  }

  @Override
  public int remainingCapacity() {
    return elements.remainingCapacity();
  }

  @Override
  public int drainTo(Collection<? super E> c) {
    return drainTo(c, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> c, int maxElements) {
    if (c == this) {
      throw new IllegalArgumentException();
    }
    return elements.drainTo(c, maxElements);
  }

  @Override
  public boolean remove(Object o) {
    return elements.remove(o);
  }

  @Override
  public boolean contains(Object o) {
    return elements.contains(o);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }
}
