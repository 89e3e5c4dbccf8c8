package dev.mainstay.guest.library.java.util;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** A view of a sorted map that changes nothing. */
// There are sorted maps without neighbours.
@SuppressWarnings("JdkObsolete")
class UnmodifiableSortedMap<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
  private final SortedMap<K, ? extends V> map;
  private final Map<K, V> unsorted;

  UnmodifiableSortedMap(SortedMap<K, ? extends V> map) {
    this.map = map;
    unsorted = Collections.unmodifiableMap(map);
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean containsKey(Object key) {
    return map.containsKey(key);
  }

  @Override
  public V get(Object key) {
    return map.get(key);
  }

  @Override
  public V put(K key, V value) {
    return unsorted.put(key, value);
  }

  @Override
  public V remove(Object key) {
    return unsorted.remove(key);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> m) {
    unsorted.putAll(m);
  }

  @Override
  public void clear() {
    unsorted.clear();
  }

  @Override
  public Set<K> keySet() {
    return unsorted.keySet();
  }

  @Override
  public Collection<V> values() {
    return unsorted.values();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return unsorted.entrySet();
  }

  @Override
  public Comparator<? super K> comparator() {
    return map.comparator();
  }

  @Override
  public K firstKey() {
    return map.firstKey();
  }

  @Override
  public K lastKey() {
    return map.lastKey();
  }

  @Override
  public SortedMap<K, V> subMap(K fromKey, K toKey) {
    return new UnmodifiableSortedMap<>(map.subMap(fromKey, toKey));
  }

  @Override
  public SortedMap<K, V> headMap(K toKey) {
    return new UnmodifiableSortedMap<>(map.headMap(toKey));
  }

  @Override
  public SortedMap<K, V> tailMap(K fromKey) {
    return new UnmodifiableSortedMap<>(map.tailMap(fromKey));
  }
}
