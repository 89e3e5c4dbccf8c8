package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.SortedKeys;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A sorted map, or a part of one, whose iterators are weakly consistent: each finds its next key
 * from the one before. Without null.
 */
class SortedEntries<K, V> extends AbstractMap<K, V>
    implements ConcurrentNavigableMap<K, V>, Serializable {
  private final NavigableMap<K, V> entries;

  /**
   * @param entries a {@link java.util.TreeMap} or a view of one
   */
  SortedEntries(NavigableMap<K, V> entries) {
    this.entries = entries;
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
  public boolean containsKey(Object key) {
    return entries.containsKey(Objects.requireNonNull(key));
  }

  @Override
  public boolean containsValue(Object value) {
    return entries.containsValue(Objects.requireNonNull(value));
  }

  @Override
  public V get(Object key) {
    return entries.get(Objects.requireNonNull(key));
  }

  @Override
  public V getOrDefault(Object key, V defaultValue) {
    V value = get(key);
    return value == null ? defaultValue : value;
  }

  @Override
  public V put(K key, V value) {
    return entries.put(Objects.requireNonNull(key), Objects.requireNonNull(value));
  }

  @Override
  public V remove(Object key) {
    return entries.remove(Objects.requireNonNull(key));
  }

  @Override
  public void clear() {
    entries.clear();
  }

  @Override
  public V putIfAbsent(K key, V value) {
    V present = get(key);
    return present == null ? put(key, value) : present;
  }

  @Override
  public boolean remove(Object key, Object value) {
    boolean same = value != null && value.equals(get(key));
    if (same) {
      remove(key);
    }
    return same;
  }

  @Override
  public boolean replace(K key, V oldValue, V newValue) {
    Objects.requireNonNull(newValue);
    boolean same = Objects.requireNonNull(oldValue).equals(get(key));
    if (same) {
      put(key, newValue);
    }
    return same;
  }

  @Override
  public V replace(K key, V value) {
    Objects.requireNonNull(value);
    return get(key) == null ? null : put(key, value);
  }

  private V set(K key, V value) {
    if (value == null) {
      remove(key);
    } else {
      put(key, value);
    }
    return value;
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
    Objects.requireNonNull(mappingFunction);
    V present = get(key);
    if (present != null) {
      return present;
    }
    V value = mappingFunction.apply(key);
    if (value == null) {
      return null;
    }
    present = putIfAbsent(key, value);
    return present == null ? value : present;
  }

  @Override
  public V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(remappingFunction);
    V present = get(key);
    return present == null ? null : set(key, remappingFunction.apply(key, present));
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(remappingFunction);
    return set(key, remappingFunction.apply(key, get(key)));
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(value);
    Objects.requireNonNull(remappingFunction);
    V present = get(key);
    return set(key, present == null ? value : remappingFunction.apply(present, value));
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    for (Map.Entry<K, V> entry : entrySet()) {
      action.accept(entry.getKey(), entry.getValue());
    }
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    for (Map.Entry<K, V> entry : entrySet()) {
      put(entry.getKey(), function.apply(entry.getKey(), entry.getValue()));
    }
  }

  @Override
  public Comparator<? super K> comparator() {
    return entries.comparator();
  }

  @Override
  public K firstKey() {
    return entries.firstKey();
  }

  @Override
  public K lastKey() {
    return entries.lastKey();
  }

  private static <K, V> Map.Entry<K, V> snapshot(Map.Entry<K, V> entry) {
    return entry == null ? null : new SimpleImmutableEntry<>(entry);
  }

  private static <K> K key(Map.Entry<K, ?> entry) {
    return entry == null ? null : entry.getKey();
  }

  @Override
  public Map.Entry<K, V> lowerEntry(K key) {
    return snapshot(entries.lowerEntry(Objects.requireNonNull(key)));
  }

  @Override
  public K lowerKey(K key) {
    return key(lowerEntry(key));
  }

  @Override
  public Map.Entry<K, V> floorEntry(K key) {
    return snapshot(entries.floorEntry(Objects.requireNonNull(key)));
  }

  @Override
  public K floorKey(K key) {
    return key(floorEntry(key));
  }

  @Override
  public Map.Entry<K, V> ceilingEntry(K key) {
    return snapshot(entries.ceilingEntry(Objects.requireNonNull(key)));
  }

  @Override
  public K ceilingKey(K key) {
    return key(ceilingEntry(key));
  }

  @Override
  public Map.Entry<K, V> higherEntry(K key) {
    return snapshot(entries.higherEntry(Objects.requireNonNull(key)));
  }

  @Override
  public K higherKey(K key) {
    return key(higherEntry(key));
  }

  @Override
  public Map.Entry<K, V> firstEntry() {
    return snapshot(entries.firstEntry());
  }

  @Override
  public Map.Entry<K, V> lastEntry() {
    return snapshot(entries.lastEntry());
  }

  @Override
  public Map.Entry<K, V> pollFirstEntry() {
    return polled(firstEntry());
  }

  @Override
  public Map.Entry<K, V> pollLastEntry() {
    return polled(lastEntry());
  }

  private Map.Entry<K, V> polled(Map.Entry<K, V> entry) {
    if (entry != null) {
      remove(entry.getKey());
    }
    return entry;
  }

  @Override
  public ConcurrentNavigableMap<K, V> subMap(
      K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) {
    return new SortedEntries<>(
        entries.subMap(
            Objects.requireNonNull(fromKey),
            fromInclusive,
            Objects.requireNonNull(toKey),
            toInclusive));
  }

  @Override
  public ConcurrentNavigableMap<K, V> headMap(K toKey, boolean inclusive) {
    return new SortedEntries<>(entries.headMap(Objects.requireNonNull(toKey), inclusive));
  }

  @Override
  public ConcurrentNavigableMap<K, V> tailMap(K fromKey, boolean inclusive) {
    return new SortedEntries<>(entries.tailMap(Objects.requireNonNull(fromKey), inclusive));
  }

  @Override
  public ConcurrentNavigableMap<K, V> subMap(K fromKey, K toKey) {
    return subMap(fromKey, true, toKey, false);
  }

  @Override
  public ConcurrentNavigableMap<K, V> headMap(K toKey) {
    return headMap(toKey, false);
  }

  @Override
  public ConcurrentNavigableMap<K, V> tailMap(K fromKey) {
    return tailMap(fromKey, true);
  }

  @Override
  public ConcurrentNavigableMap<K, V> descendingMap() {
    return new SortedEntries<>(entries.descendingMap());
  }

  @Override
  public NavigableSet<K> keySet() {
    return new SortedKeys<>(this);
  }

  @Override
  public NavigableSet<K> navigableKeySet() {
    return keySet();
  }

  @Override
  public NavigableSet<K> descendingKeySet() {
    return descendingMap().navigableKeySet();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return SortedEntries.this.size();
      }

      @Override
      public boolean contains(Object o) {
        return o instanceof Map.Entry<?, ?> entry
            && entry.getValue() != null
            && entry.getValue().equals(get(entry.getKey()));
      }

      @Override
      public boolean remove(Object o) {
        return o instanceof Map.Entry<?, ?> entry
            && SortedEntries.this.remove(entry.getKey(), entry.getValue());
      }

      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<K, V>> {
    private Map.Entry<K, V> next = firstEntry();
    private K last;

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Map.Entry<K, V> next() {
      Map.Entry<K, V> current = next;
      if (current == null) {
        throw new NoSuchElementException();
      }
      last = current.getKey();
      next = higherEntry(last);
      return current;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      SortedEntries.this.remove(last);
      last = null;
    }
  }
}
