package dev.mainstay.guest.library.java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code java.util.concurrent.CopyOnWriteArraySet}. */
public class CopyOnWriteArraySet<E> extends AbstractSet<E> implements Serializable {
  private final CopyOnWriteArrayList<E> elements = new CopyOnWriteArrayList<>();

  public CopyOnWriteArraySet() {}

  public CopyOnWriteArraySet(Collection<? extends E> c) {
    // TeaVM's addAllAbsent does not see what is twice in the collection.
    c.forEach(elements::addIfAbsent);
  }

  @Override
  public boolean add(E e) {
    return elements.addIfAbsent(e);
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
  public void clear() {
    elements.clear();
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    return elements.removeAll(c);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    return elements.retainAll(c);
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
