package dev.mainstay.guest.library.java.util;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.function.Predicate;

/** A view of a sorted set that changes nothing. */
// There are sorted sets without neighbours.
@SuppressWarnings("JdkObsolete")
class UnmodifiableSortedSet<E> extends AbstractSet<E> implements SortedSet<E> {
  private final SortedSet<E> set;
  private final Collection<E> unsorted;

  UnmodifiableSortedSet(SortedSet<E> set) {
    this.set = set;
    unsorted = Collections.unmodifiableCollection(set);
  }

  @Override
  public int size() {
    return set.size();
  }

  @Override
  public boolean contains(Object o) {
    return set.contains(o);
  }

  @Override
  public Iterator<E> iterator() {
    return unsorted.iterator();
  }

  @Override
  public boolean add(E e) {
    return unsorted.add(e);
  }

  @Override
  public boolean addAll(Collection<? extends E> c) {
    return unsorted.addAll(c);
  }

  @Override
  public boolean remove(Object o) {
    return unsorted.remove(o);
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    return unsorted.removeAll(c);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return unsorted.removeIf(filter);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    return unsorted.retainAll(c);
  }

  @Override
  public void clear() {
    unsorted.clear();
  }

  @Override
  public Comparator<? super E> comparator() {
    return set.comparator();
  }

  @Override
  public E first() {
    return set.first();
  }

  @Override
  public E last() {
    return set.last();
  }

  @Override
  public SortedSet<E> subSet(E fromElement, E toElement) {
    return new UnmodifiableSortedSet<>(set.subSet(fromElement, toElement));
  }

  @Override
  public SortedSet<E> headSet(E toElement) {
    return new UnmodifiableSortedSet<>(set.headSet(toElement));
  }

  @Override
  public SortedSet<E> tailSet(E fromElement) {
    return new UnmodifiableSortedSet<>(set.tailSet(fromElement));
  }
}
