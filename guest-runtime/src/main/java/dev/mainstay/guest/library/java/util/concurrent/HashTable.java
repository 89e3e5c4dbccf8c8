package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A hash table whose iterators are weakly consistent: one comes to every entry that is there all
 * the time, and to none twice, however the table grows meanwhile. Entries are in the order of the
 * JDK's as long as no two of them share a bucket.
 */
final class HashTable<K, V> {
  private static final int LARGEST = 1 << 30;

  /** An entry. */
  static final class Node<K, V> implements Map.Entry<K, V> {
    private final int hash;
    private final K key;

    /** The last one that it had, if it was removed. */
    private V value;

    private Node<K, V> next;
    private boolean removed;

    private Node(int hash, K key, V value) {
      this.hash = hash;
      this.key = key;
      this.value = value;
    }

    @Override
    public K getKey() {
      return key;
    }

    @Override
    public V getValue() {
      return value;
    }

    @Override
    public V setValue(V newValue) {
      if (newValue == null) {
        throw new NullPointerException();
      }
      V old = value;
      value = newValue;
      return old;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Map.Entry<?, ?> entry
          && key.equals(entry.getKey())
          && value.equals(entry.getValue());
    }

    @Override
    public int hashCode() {
      return key.hashCode() ^ value.hashCode();
    }

    @Override
    public String toString() {
      return key + "=" + value;
    }
  }

  private Node<K, V>[] buckets;
  private int size;

  private HashTable(int buckets) {
    this.buckets = array(buckets);
  }

  static <K, V> HashTable<K, V> ofSize(int buckets) {
    return new HashTable<>(buckets);
  }

  static <K, V> HashTable<K, V> forEntries(int entries, float loadFactor, int least) {
    if (!(loadFactor > 0) || entries < 0 || least <= 0) {
      throw new IllegalArgumentException();
    }
    return new HashTable<>(powerOfTwo((long) (1.0 + Math.max(entries, least) / loadFactor)));
  }

  /** The least one that is not below a number. */
  private static int powerOfTwo(long number) {
    int power = 1;
    while (power < number && power < LARGEST) {
      power <<= 1;
    }
    return power;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <K, V> Node<K, V>[] array(int length) {
    return (Node<K, V>[]) new Node[length];
  }

  int size() {
    return size;
  }

  private static int hash(Object key) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 16)) & Integer.MAX_VALUE;
  }

  private static <K> boolean is(Node<K, ?> node, int hash, Object key) {
    return node.hash == hash && (node.key == key || key.equals(node.key));
  }

  /** Null if there is none. */
  Node<K, V> find(Object key) {
    int hash = hash(key);
    Node<K, V> node = buckets[hash & (buckets.length - 1)];
    while (node != null && !is(node, hash, key)) {
      node = node.next;
    }
    return node;
  }

  /** The value that the key had, or null. */
  V put(K key, V value, boolean replace) {
    Node<K, V> node = find(key);
    if (node == null) {
      append(new Node<>(hash(key), key, value));
      size++;
      if (size >= buckets.length - (buckets.length >>> 2)) {
        grow(buckets.length << 1);
      }
      return null;
    }
    return replace ? node.setValue(value) : node.getValue();
  }

  private void append(Node<K, V> node) {
    int index = node.hash & (buckets.length - 1);
    node.next = null;
    Node<K, V> last = buckets[index];
    if (last == null) {
      buckets[index] = node;
      return;
    }
    while (last.next != null) {
      last = last.next;
    }
    last.next = node;
  }

  /** For many more at once. */
  void makeRoom(int more) {
    int enough = powerOfTwo(more + (more >>> 1) + 1L);
    while (enough > buckets.length - (buckets.length >>> 2) && buckets.length < LARGEST) {
      grow(Math.max(enough, buckets.length << 1));
    }
  }

  private void grow(int length) {
    if (length > LARGEST || length < 0) {
      return;
    }
    Node<K, V>[] old = buckets;
    buckets = array(length);
    for (Node<K, V> first : old) {
      Node<K, V> node = first;
      while (node != null) {
        Node<K, V> next = node.next;
        append(node);
        node = next;
      }
    }
  }

  /** The value that the key had, or null. */
  V remove(Object key) {
    int hash = hash(key);
    int index = hash & (buckets.length - 1);
    Node<K, V> before = null;
    for (Node<K, V> node = buckets[index]; node != null; node = node.next) {
      if (is(node, hash, key)) {
        if (before == null) {
          buckets[index] = node.next;
        } else {
          before.next = node.next;
        }
        node.removed = true;
        size--;
        return node.value;
      }
      before = node;
    }
    return null;
  }

  Iterator<Map.Entry<K, V>> iterator() {
    return new Nodes();
  }

  /**
   * Goes through the buckets that there were when it began. What was in one of them is in several
   * when the table has grown; it takes hold of all of that before it gives the first away.
   */
  private final class Nodes implements Iterator<Map.Entry<K, V>> {
    private final int end = buckets.length;
    private int bucket;
    private Node<K, V>[] held = array(4);
    private int count;
    private int at;
    private Node<K, V> next;
    private Node<K, V> last;

    Nodes() {
      advance();
    }

    private void advance() {
      next = null;
      while (next == null) {
        if (at < count) {
          Node<K, V> node = held[at++];
          next = node.removed ? null : node;
        } else if (bucket < end) {
          hold(bucket++);
        } else {
          return;
        }
      }
    }

    private void hold(int index) {
      at = 0;
      count = 0;
      for (int i = index; i < buckets.length; i += end) {
        for (Node<K, V> node = buckets[i]; node != null; node = node.next) {
          if (count == held.length) {
            Node<K, V>[] more = array(2 * count);
            System.arraycopy(held, 0, more, 0, count);
            held = more;
          }
          held[count++] = node;
        }
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Map.Entry<K, V> next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      last = next;
      advance();
      return last;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      HashTable.this.remove(last.key);
      last = null;
    }
  }
}
