package dev.mainstay.guest.library.java.util;

import java.util.AbstractQueue;
import java.util.Deque;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Methods of {@code java.util.Collections}. */
final class CollectionsMethods {
  private CollectionsMethods() {}

  public static <T> SortedSet<T> unmodifiableSortedSet(SortedSet<T> s) {
    return new UnmodifiableSortedSet<>(s);
  }

  public static <T> NavigableSet<T> unmodifiableNavigableSet(NavigableSet<T> s) {
    return new UnmodifiableNavigableSet<>(s);
  }

  public static <K, V> SortedMap<K, V> unmodifiableSortedMap(SortedMap<K, ? extends V> m) {
    return new UnmodifiableSortedMap<>(m);
  }

  public static <K, V> NavigableMap<K, V> unmodifiableNavigableMap(NavigableMap<K, ? extends V> m) {
    return new UnmodifiableNavigableMap<>(m);
  }

  public static <E> SortedSet<E> emptySortedSet() {
    return emptyNavigableSet();
  }

  public static <E> NavigableSet<E> emptyNavigableSet() {
    return new UnmodifiableNavigableSet<>(new TreeSet<>());
  }

  public static <K, V> SortedMap<K, V> emptySortedMap() {
    return emptyNavigableMap();
  }

  public static <K, V> NavigableMap<K, V> emptyNavigableMap() {
    return new UnmodifiableNavigableMap<>(new TreeMap<K, V>());
  }

  public static <T> Queue<T> asLifoQueue(Deque<T> deque) {
    return new AbstractQueue<>() {
      @Override
      public boolean add(T e) {
        deque.addFirst(e);
        return true;
      }

      @Override
      public boolean offer(T e) {
        return deque.offerFirst(e);
      }

      @Override
      public T poll() {
        return deque.pollFirst();
      }

      @Override
      public T peek() {
        return deque.peekFirst();
      }

      @Override
      public boolean contains(Object o) {
        return deque.contains(o);
      }

      @Override
      public boolean remove(Object o) {
        return deque.remove(o);
      }

      @Override
      public int size() {
        return deque.size();
      }

      @Override
      public Iterator<T> iterator() {
        return deque.iterator();
      }
    };
  }
}
