package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code java.util.concurrent.ConcurrentSkipListMap}: a tree, as its threads take turns. */
public class ConcurrentSkipListMap<K, V> extends SortedEntries<K, V> implements Cloneable {
  public ConcurrentSkipListMap() {
    super(new TreeMap<>());
  }

  public ConcurrentSkipListMap(Comparator<? super K> comparator) {
    super(new TreeMap<>(comparator));
  }

  @SuppressWarnings("this-escape")
  public ConcurrentSkipListMap(Map<? extends K, ? extends V> m) {
    this();
    putAll(m);
  }

  @SuppressWarnings("this-escape")
  public ConcurrentSkipListMap(SortedMap<K, ? extends V> m) {
    this(m.comparator());
    putAll(m);
  }

  @Override
  public ConcurrentSkipListMap<K, V> clone() {
    return new ConcurrentSkipListMap<>((SortedMap<K, V>) this);
  }
}
