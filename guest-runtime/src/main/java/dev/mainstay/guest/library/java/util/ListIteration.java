package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.platform.Modifications;
import java.util.AbstractList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The way through a list by index, which ends when somebody else changes the list. */
final class ListIteration<E> implements Iterator<E> {
  private static final int NONE = -1;

  private final AbstractList<E> list;
  private int modifications;
  private int next;
  private int last = NONE;

  ListIteration(AbstractList<E> list) {
    this.list = list;
    modifications = Modifications.of(list);
  }

  @Override
  public boolean hasNext() {
    return next != list.size();
  }

  @Override
  public E next() {
    check();
    if (next >= list.size()) {
      throw new NoSuchElementException();
    }
    last = next;
    return list.get(next++);
  }

  @Override
  public void remove() {
    if (last == NONE) {
      throw new IllegalStateException();
    }
    check();
    list.remove(last);
    modifications = Modifications.of(list);
    if (last < next) {
      next--;
    }
    last = NONE;
  }

  private void check() {
    if (Modifications.of(list) != modifications) {
      throw new ConcurrentModificationException();
    }
  }
}
