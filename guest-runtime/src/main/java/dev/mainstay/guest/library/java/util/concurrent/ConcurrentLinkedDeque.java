package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Collection;
import java.util.Iterator;

/** {@code java.util.concurrent.ConcurrentLinkedDeque}. */
public class ConcurrentLinkedDeque<E> extends LinkedDeque<E> {
  public ConcurrentLinkedDeque() {}

  public ConcurrentLinkedDeque(Collection<? extends E> c) {
    c.forEach(elements::addLast);
  }

  @Override
  public void addFirst(E e) {
    elements.addFirst(e);
  }

  @Override
  public void addLast(E e) {
    elements.addLast(e);
  }

  @Override
  public boolean offerFirst(E e) {
    elements.addFirst(e);
    return true;
  }

  @Override
  public boolean offerLast(E e) {
    elements.addLast(e);
    return true;
  }

  @Override
  public E pollFirst() {
    return elements.pollFirst();
  }

  @Override
  public E pollLast() {
    return elements.pollLast();
  }

  @Override
  public boolean removeFirstOccurrence(Object o) {
    return elements.removeFirst(o);
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    return elements.removeLast(o);
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }

  @Override
  public Iterator<E> descendingIterator() {
    return elements.descendingIterator();
  }
}
