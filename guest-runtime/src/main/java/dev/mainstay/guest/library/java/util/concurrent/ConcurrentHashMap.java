package dev.mainstay.guest.library.java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@code java.util.concurrent.ConcurrentHashMap}. A function that computes a value and waits
 * meanwhile does not keep other threads out: what is there when it comes back stays.
 */
public class ConcurrentHashMap<K, V> extends BulkOperations<K, V>
    implements ConcurrentMap<K, V>, Serializable {
  private final HashTable<K, V> table;

  public ConcurrentHashMap() {
    this(HashTable.<K, V>ofSize(16));
  }

  public ConcurrentHashMap(int initialCapacity) {
    this(initialCapacity, 0.75f);
  }

  public ConcurrentHashMap(int initialCapacity, float loadFactor) {
    this(initialCapacity, loadFactor, 1);
  }

  public ConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
    this(HashTable.<K, V>forEntries(initialCapacity, loadFactor, concurrencyLevel));
  }

  @SuppressWarnings("this-escape")
  public ConcurrentHashMap(Map<? extends K, ? extends V> m) {
    this();
    putAll(m);
  }

  private ConcurrentHashMap(HashTable<K, V> table) {
    this.table = table;
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public boolean isEmpty() {
    return table.size() == 0;
  }

  public long mappingCount() {
    return table.size();
  }

  @Override
  public V get(Object key) {
    HashTable.Node<K, V> node = table.find(key);
    return node == null ? null : node.getValue();
  }

  @Override
  public V getOrDefault(Object key, V defaultValue) {
    V value = get(key);
    return value == null ? defaultValue : value;
  }

  @Override
  public boolean containsKey(Object key) {
    return table.find(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    Objects.requireNonNull(value);
    for (Map.Entry<K, V> entry : entrySet()) {
      if (entry.getValue().equals(value)) {
        return true;
      }
    }
    return false;
  }

  public boolean contains(Object value) {
    return containsValue(value);
  }

  @Override
  public V put(K key, V value) {
    return table.put(key, Objects.requireNonNull(value), true);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return table.put(key, Objects.requireNonNull(value), false);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> m) {
    table.makeRoom(m.size());
    for (Map.Entry<? extends K, ? extends V> entry : m.entrySet()) {
      put(entry.getKey(), entry.getValue());
    }
  }

  @Override
  public V remove(Object key) {
    return table.remove(key);
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
  public void clear() {
    for (Map.Entry<K, V> entry : entrySet()) {
      remove(entry.getKey());
    }
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
      entry.setValue(Objects.requireNonNull(function.apply(entry.getKey(), entry.getValue())));
    }
  }

  @Override
  public KeySetView<K, V> keySet() {
    return new KeySetView<>(this, null);
  }

  public KeySetView<K, V> keySet(V mappedValue) {
    return new KeySetView<>(this, Objects.requireNonNull(mappedValue));
  }

  public static <T> KeySetView<T, Boolean> newKeySet() {
    return new KeySetView<>(new ConcurrentHashMap<>(), Boolean.TRUE);
  }

  public static <T> KeySetView<T, Boolean> newKeySet(int initialCapacity) {
    return new KeySetView<>(new ConcurrentHashMap<>(initialCapacity), Boolean.TRUE);
  }

  public Enumeration<K> keys() {
    return Collections.enumeration(keySet());
  }

  public Enumeration<V> elements() {
    return Collections.enumeration(values());
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return ConcurrentHashMap.this.size();
      }

      @Override
      public boolean contains(Object o) {
        return o instanceof Map.Entry<?, ?> entry
            && entry.getValue() != null
            && entry.getValue().equals(get(entry.getKey()));
      }

      @Override
      public boolean add(Map.Entry<K, V> e) {
        return put(e.getKey(), e.getValue()) == null;
      }

      @Override
      public boolean remove(Object o) {
        return o instanceof Map.Entry<?, ?> entry
            && ConcurrentHashMap.this.remove(entry.getKey(), entry.getValue());
      }

      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return table.iterator();
      }
    };
  }

  /** The keys of a map, which others can be added to if they have a value. */
  public static class KeySetView<K, V> extends AbstractSet<K> implements Set<K>, Serializable {
    private final ConcurrentHashMap<K, V> map;
    private final V value;

    KeySetView(ConcurrentHashMap<K, V> map, V value) {
      this.map = map;
      this.value = value;
    }

    public ConcurrentHashMap<K, V> getMap() {
      return map;
    }

    public V getMappedValue() {
      return value;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }

    @Override
    public boolean contains(Object o) {
      return map.containsKey(o);
    }

    private V mapped() {
      if (value == null) {
        throw new UnsupportedOperationException();
      }
      return value;
    }

    @Override
    public boolean add(K e) {
      return map.putIfAbsent(e, mapped()) == null;
    }

    @Override
    public boolean addAll(Collection<? extends K> c) {
      mapped();
      boolean changed = false;
      for (K element : c) {
        changed |= add(element);
      }
      return changed;
    }

    @Override
    public boolean remove(Object o) {
      return map.remove(o) != null;
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public void forEach(Consumer<? super K> action) {
      Objects.requireNonNull(action);
      for (K key : this) {
        action.accept(key);
      }
    }

    @Override
    public Iterator<K> iterator() {
      Iterator<Map.Entry<K, V>> entries = map.entrySet().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return entries.hasNext();
        }

        @Override
        public K next() {
          return entries.next().getKey();
        }

        @Override
        public void remove() {
          entries.remove();
        }
      };
    }
  }
}
