package dev.mainstay.guest.library.java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Queue;

/** {@code java.util.concurrent.ConcurrentLinkedQueue}. */
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> implements Queue<E>, Serializable {
  private final LinkedElements<E> elements = new LinkedElements<>();

  public ConcurrentLinkedQueue() {}

  public ConcurrentLinkedQueue(Collection<? extends E> c) {
    c.forEach(elements::addLast);
  }

  @Override
  public boolean offer(E e) {
    elements.addLast(e);
    return true;
  }

  @Override
  public E poll() {
    return elements.pollFirst();
  }

  @Override
  public E peek() {
    return elements.peekFirst();
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(Object o) {
    return elements.contains(o);
  }

  @Override
  public boolean remove(Object o) {
    return elements.removeFirst(o);
  }

  @Override
  public boolean addAll(Collection<? extends E> c) {
    if (c == this) {
      throw new IllegalArgumentException();
    }
    return super.addAll(c);
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }
}
