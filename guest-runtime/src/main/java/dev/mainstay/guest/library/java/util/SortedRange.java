package dev.mainstay.guest.library.java.util;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Set;

/** A part of a {@code java.util.TreeMap}, upwards or downwards, as it is at any time. */
final class SortedRange<K, V> extends AbstractMap<K, V>
    implements NavigableMap<K, V>, Serializable {
  /**
   * One end of a range.
   *
   * @param inclusive whether the key belongs to the range
   */
  record Bound<K>(K key, boolean inclusive) {}

  private final NavigableMap<K, V> map;

  /** In the order of the map; null for none. */
  private final Bound<K> low;

  private final Bound<K> high;
  private final boolean descending;

  private SortedRange(NavigableMap<K, V> map, Bound<K> low, Bound<K> high, boolean descending) {
    this.map = map;
    this.low = low;
    this.high = high;
    this.descending = descending;
  }

  /** Of a whole map; a bound that is null is none. */
  static <K, V> SortedRange<K, V> of(NavigableMap<K, V> map, Bound<K> low, Bound<K> high) {
    SortedRange<K, V> range = new SortedRange<>(map, low, high, false);
    range.requireOrder();
    return range;
  }

  static <K, V> SortedRange<K, V> downwards(NavigableMap<K, V> map) {
    return new SortedRange<>(map, null, null, true);
  }

  private void requireOrder() {
    if (low != null && high != null) {
      if (compare(low.key, high.key) > 0) {
        throw new IllegalArgumentException("fromKey > toKey");
      }
    } else if (low != null || high != null) {
      // Null, or of a class that cannot be compared.
      K key = low != null ? low.key : high.key;
      compare(key, key);
    }
  }

  @SuppressWarnings("unchecked")
  private int compare(Object a, Object b) {
    Comparator<? super K> order = map.comparator();
    return order == null ? ((Comparable<Object>) a).compareTo(b) : order.compare((K) a, (K) b);
  }

  private boolean isBelow(Object key) {
    if (low == null) {
      return false;
    }
    int difference = compare(key, low.key);
    return difference < 0 || (difference == 0 && !low.inclusive);
  }

  private boolean isAbove(Object key) {
    if (high == null) {
      return false;
    }
    int difference = compare(key, high.key);
    return difference > 0 || (difference == 0 && !high.inclusive);
  }

  private boolean isInside(Object key) {
    return !isBelow(key) && !isAbove(key);
  }

  private static <K, V> Map.Entry<K, V> snapshot(Map.Entry<K, V> entry) {
    return entry == null ? null : new SimpleImmutableEntry<>(entry);
  }

  /** The first entry behind a key, or at it. */
  private Map.Entry<K, V> up(K key, boolean inclusive) {
    if (isBelow(key)) {
      return lowest();
    }
    Map.Entry<K, V> entry = inclusive ? map.ceilingEntry(key) : map.higherEntry(key);
    return entry == null || isAbove(entry.getKey()) ? null : snapshot(entry);
  }

  /** The last entry before a key, or at it. */
  private Map.Entry<K, V> down(K key, boolean inclusive) {
    if (isAbove(key)) {
      return highest();
    }
    Map.Entry<K, V> entry = inclusive ? map.floorEntry(key) : map.lowerEntry(key);
    return entry == null || isBelow(entry.getKey()) ? null : snapshot(entry);
  }

  private Map.Entry<K, V> lowest() {
    Map.Entry<K, V> entry =
        low == null
            ? map.firstEntry()
            : low.inclusive ? map.ceilingEntry(low.key) : map.higherEntry(low.key);
    return entry == null || isAbove(entry.getKey()) ? null : snapshot(entry);
  }

  private Map.Entry<K, V> highest() {
    Map.Entry<K, V> entry =
        high == null
            ? map.lastEntry()
            : high.inclusive ? map.floorEntry(high.key) : map.lowerEntry(high.key);
    return entry == null || isBelow(entry.getKey()) ? null : snapshot(entry);
  }

  @Override
  public Map.Entry<K, V> firstEntry() {
    return descending ? highest() : lowest();
  }

  @Override
  public Map.Entry<K, V> lastEntry() {
    return descending ? lowest() : highest();
  }

  @Override
  public Map.Entry<K, V> higherEntry(K key) {
    return descending ? down(key, false) : up(key, false);
  }

  @Override
  public Map.Entry<K, V> ceilingEntry(K key) {
    return descending ? down(key, true) : up(key, true);
  }

  @Override
  public Map.Entry<K, V> lowerEntry(K key) {
    return descending ? up(key, false) : down(key, false);
  }

  @Override
  public Map.Entry<K, V> floorEntry(K key) {
    return descending ? up(key, true) : down(key, true);
  }

  private static <K> K key(Map.Entry<K, ?> entry) {
    return entry == null ? null : entry.getKey();
  }

  @Override
  public K higherKey(K key) {
    return key(higherEntry(key));
  }

  @Override
  public K ceilingKey(K key) {
    return key(ceilingEntry(key));
  }

  @Override
  public K lowerKey(K key) {
    return key(lowerEntry(key));
  }

  @Override
  public K floorKey(K key) {
    return key(floorEntry(key));
  }

  private static <K> K require(Map.Entry<K, ?> entry) {
    if (entry == null) {
      throw new NoSuchElementException();
    }
    return entry.getKey();
  }

  @Override
  public K firstKey() {
    return require(firstEntry());
  }

  @Override
  public K lastKey() {
    return require(lastEntry());
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
      map.remove(entry.getKey());
    }
    return entry;
  }

  @Override
  public Comparator<? super K> comparator() {
    return descending ? Collections.reverseOrder(map.comparator()) : map.comparator();
  }

  @Override
  public boolean isEmpty() {
    return lowest() == null;
  }

  @Override
  public int size() {
    if (low == null && high == null) {
      return map.size();
    }
    int count = 0;
    for (Map.Entry<K, V> at = lowest(); at != null; at = up(at.getKey(), false)) {
      count++;
    }
    return count;
  }

  @Override
  public boolean containsKey(Object key) {
    return isInside(key) && map.containsKey(key);
  }

  @Override
  public V get(Object key) {
    return isInside(key) ? map.get(key) : null;
  }

  @Override
  public V put(K key, V value) {
    if (!isInside(key)) {
      throw new IllegalArgumentException("key out of range");
    }
    return map.put(key, value);
  }

  @Override
  public V remove(Object key) {
    return isInside(key) ? map.remove(key) : null;
  }

  @Override
  public void clear() {
    for (K key = key(lowest()); key != null; key = key(lowest())) {
      map.remove(key);
    }
  }

  private Bound<K> bound(K key, boolean inclusive, String name) {
    // A key at an end that does not belong to it may be an end that does not, either.
    boolean fits =
        inclusive
            ? isInside(key)
            : (low == null || compare(key, low.key) >= 0)
                && (high == null || compare(key, high.key) <= 0);
    if (!fits) {
      throw new IllegalArgumentException(name + " out of range");
    }
    return new Bound<>(key, inclusive);
  }

  private NavigableMap<K, V> part(Bound<K> from, Bound<K> to) {
    Bound<K> first = descending ? to : from;
    Bound<K> last = descending ? from : to;
    SortedRange<K, V> part =
        new SortedRange<>(map, first == null ? low : first, last == null ? high : last, descending);
    part.requireOrder();
    return part;
  }

  @Override
  public NavigableMap<K, V> subMap(K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) {
    return part(bound(fromKey, fromInclusive, "fromKey"), bound(toKey, toInclusive, "toKey"));
  }

  @Override
  public NavigableMap<K, V> headMap(K toKey, boolean inclusive) {
    return part(null, bound(toKey, inclusive, "toKey"));
  }

  @Override
  public NavigableMap<K, V> tailMap(K fromKey, boolean inclusive) {
    return part(bound(fromKey, inclusive, "fromKey"), null);
  }

  @Override
  public NavigableMap<K, V> subMap(K fromKey, K toKey) {
    return subMap(fromKey, true, toKey, false);
  }

  @Override
  public NavigableMap<K, V> headMap(K toKey) {
    return headMap(toKey, false);
  }

  @Override
  public NavigableMap<K, V> tailMap(K fromKey) {
    return tailMap(fromKey, true);
  }

  @Override
  public NavigableMap<K, V> descendingMap() {
    return new SortedRange<>(map, low, high, !descending);
  }

  @Override
  public Set<K> keySet() {
    return navigableKeySet();
  }

  @Override
  public NavigableSet<K> navigableKeySet() {
    return new SortedKeys<>(this);
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
        return SortedRange.this.size();
      }

      @Override
      public boolean isEmpty() {
        return SortedRange.this.isEmpty();
      }

      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<K, V>> {
    private Map.Entry<K, V> next = firstEntry();
    private Map.Entry<K, V> last;
    private int size = map.size();

    @Override
    public boolean hasNext() {
      return next != null;
    }

    private void requireUnchanged() {
      if (map.size() != size) {
        throw new ConcurrentModificationException();
      }
    }

    @Override
    public Map.Entry<K, V> next() {
      Map.Entry<K, V> current = next;
      if (current == null) {
        throw new NoSuchElementException();
      }
      requireUnchanged();
      last = current;
      next = higherEntry(current.getKey());
      return new SimpleEntry<>(current) {
        @Override
        public V setValue(V value) {
          map.put(getKey(), value);
          return super.setValue(value);
        }
      };
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      requireUnchanged();
      map.remove(last.getKey());
      size = map.size();
      last = null;
    }
  }
}
