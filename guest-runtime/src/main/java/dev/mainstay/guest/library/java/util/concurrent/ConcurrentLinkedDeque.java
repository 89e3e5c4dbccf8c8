package dev.mainstay.guest.library.java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** {@code java.util.concurrent.ConcurrentLinkedDeque}. */
public class ConcurrentLinkedDeque<E> extends AbstractCollection<E>
    implements Deque<E>, Serializable {
  private final LinkedElements<E> elements = new LinkedElements<>();

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
  public E removeFirst() {
    return present(pollFirst());
  }

  @Override
  public E removeLast() {
    return present(pollLast());
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
  public E getFirst() {
    return present(peekFirst());
  }

  @Override
  public E getLast() {
    return present(peekLast());
  }

  private static <T> T present(T element) {
    if (element == null) {
      throw new NoSuchElementException();
    }
    return element;
  }

  @Override
  public E peekFirst() {
    return elements.peekFirst();
  }

  @Override
  public E peekLast() {
    return elements.peekLast();
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
  public boolean add(E e) {
    return offerLast(e);
  }

  @Override
  public boolean offer(E e) {
    return offerLast(e);
  }

  @Override
  public E remove() {
    return removeFirst();
  }

  @Override
  public E poll() {
    return pollFirst();
  }

  @Override
  public E element() {
    return getFirst();
  }

  @Override
  public E peek() {
    return peekFirst();
  }

  @Override
  public void push(E e) {
    addFirst(e);
  }

  @Override
  public E pop() {
    return removeFirst();
  }

  @Override
  public boolean remove(Object o) {
    return elements.removeFirst(o);
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
  public boolean isEmpty() {
    return elements.isEmpty();
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
