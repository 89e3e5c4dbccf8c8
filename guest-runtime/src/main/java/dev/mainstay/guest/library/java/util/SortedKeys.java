package dev.mainstay.guest.library.java.util;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;

/** The keys of a sorted map; a set of those that are there. */
public class SortedKeys<E> extends AbstractSet<E> implements NavigableSet<E>, Serializable {
  private final NavigableMap<E, ?> entries;

  public SortedKeys(NavigableMap<E, ?> entries) {
    this.entries = entries;
  }

  /** Of a part of the map. */
  protected NavigableSet<E> part(NavigableMap<E, ?> part) {
    return part.navigableKeySet();
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public boolean contains(Object o) {
    return entries.containsKey(o);
  }

  @Override
  public boolean remove(Object o) {
    boolean present = entries.containsKey(o);
    entries.remove(o);
    return present;
  }

  @Override
  public void clear() {
    entries.clear();
  }

  @Override
  public Iterator<E> iterator() {
    return keys(entries);
  }

  private static <E, V> Iterator<E> keys(NavigableMap<E, V> map) {
    Iterator<Map.Entry<E, V>> entries = map.entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public E next() {
        return entries.next().getKey();
      }

      @Override
      public void remove() {
        entries.remove();
      }
    };
  }

  @Override
  public Iterator<E> descendingIterator() {
    return descendingSet().iterator();
  }

  @Override
  public Comparator<? super E> comparator() {
    return entries.comparator();
  }

  @Override
  public E first() {
    return entries.firstKey();
  }

  @Override
  public E last() {
    return entries.lastKey();
  }

  @Override
  public E lower(E e) {
    return entries.lowerKey(e);
  }

  @Override
  public E floor(E e) {
    return entries.floorKey(e);
  }

  @Override
  public E ceiling(E e) {
    return entries.ceilingKey(e);
  }

  @Override
  public E higher(E e) {
    return entries.higherKey(e);
  }

  private static <E> E key(Map.Entry<E, ?> entry) {
    return entry == null ? null : entry.getKey();
  }

  @Override
  public E pollFirst() {
    return key(entries.pollFirstEntry());
  }

  @Override
  public E pollLast() {
    return key(entries.pollLastEntry());
  }

  @Override
  public NavigableSet<E> descendingSet() {
    return part(entries.descendingMap());
  }

  @Override
  public NavigableSet<E> subSet(
      E fromElement, boolean fromInclusive, E toElement, boolean toInclusive) {
    return part(entries.subMap(fromElement, fromInclusive, toElement, toInclusive));
  }

  @Override
  public NavigableSet<E> headSet(E toElement, boolean inclusive) {
    return part(entries.headMap(toElement, inclusive));
  }

  @Override
  public NavigableSet<E> tailSet(E fromElement, boolean inclusive) {
    return part(entries.tailMap(fromElement, inclusive));
  }

  @Override
  public NavigableSet<E> subSet(E fromElement, E toElement) {
    return subSet(fromElement, true, toElement, false);
  }

  @Override
  public NavigableSet<E> headSet(E toElement) {
    return headSet(toElement, false);
  }

  @Override
  public NavigableSet<E> tailSet(E fromElement) {
    return tailSet(fromElement, true);
  }
}
