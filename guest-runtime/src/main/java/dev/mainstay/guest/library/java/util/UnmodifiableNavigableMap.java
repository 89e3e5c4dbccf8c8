package dev.mainstay.guest.library.java.util;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;

/** A view of a sorted map, with its neighbours, that changes nothing. */
final class UnmodifiableNavigableMap<K, V> extends UnmodifiableSortedMap<K, V>
    implements NavigableMap<K, V> {
  private final NavigableMap<K, ? extends V> map;

  UnmodifiableNavigableMap(NavigableMap<K, ? extends V> map) {
    super(map);
    this.map = map;
  }

  private static <K, V> Map.Entry<K, V> snapshot(Map.Entry<K, ? extends V> entry) {
    return entry == null ? null : new SimpleImmutableEntry<>(entry);
  }

  @Override
  public Map.Entry<K, V> lowerEntry(K key) {
    return snapshot(map.lowerEntry(key));
  }

  @Override
  public K lowerKey(K key) {
    return map.lowerKey(key);
  }

  @Override
  public Map.Entry<K, V> floorEntry(K key) {
    return snapshot(map.floorEntry(key));
  }

  @Override
  public K floorKey(K key) {
    return map.floorKey(key);
  }

  @Override
  public Map.Entry<K, V> ceilingEntry(K key) {
    return snapshot(map.ceilingEntry(key));
  }

  @Override
  public K ceilingKey(K key) {
    return map.ceilingKey(key);
  }

  @Override
  public Map.Entry<K, V> higherEntry(K key) {
    return snapshot(map.higherEntry(key));
  }

  @Override
  public K higherKey(K key) {
    return map.higherKey(key);
  }

  @Override
  public Map.Entry<K, V> firstEntry() {
    return snapshot(map.firstEntry());
  }

  @Override
  public Map.Entry<K, V> lastEntry() {
    return snapshot(map.lastEntry());
  }

  @Override
  public Map.Entry<K, V> pollFirstEntry() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map.Entry<K, V> pollLastEntry() {
    throw new UnsupportedOperationException();
  }

  @Override
  public NavigableMap<K, V> descendingMap() {
    return new UnmodifiableNavigableMap<>(map.descendingMap());
  }

  @Override
  public NavigableSet<K> navigableKeySet() {
    return Collections.unmodifiableNavigableSet(map.navigableKeySet());
  }

  @Override
  public NavigableSet<K> descendingKeySet() {
    return Collections.unmodifiableNavigableSet(map.descendingKeySet());
  }

  @Override
  public NavigableMap<K, V> subMap(K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) {
    return new UnmodifiableNavigableMap<>(map.subMap(fromKey, fromInclusive, toKey, toInclusive));
  }

  @Override
  public NavigableMap<K, V> headMap(K toKey, boolean inclusive) {
    return new UnmodifiableNavigableMap<>(map.headMap(toKey, inclusive));
  }

  @Override
  public NavigableMap<K, V> tailMap(K fromKey, boolean inclusive) {
    return new UnmodifiableNavigableMap<>(map.tailMap(fromKey, inclusive));
  }
}
