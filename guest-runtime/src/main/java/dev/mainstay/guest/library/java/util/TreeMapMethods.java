package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.java.util.SortedRange.Bound;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;

/** The parts of a {@code java.util.TreeMap}: TeaVM's do not find the next key. */
final class TreeMapMethods {
  private TreeMapMethods() {}

  public static <K, V> NavigableMap<K, V> subMap(
      @Receiver NavigableMap<K, V> self,
      K fromKey,
      boolean fromInclusive,
      K toKey,
      boolean toInclusive) {
    return SortedRange.of(
        self, new Bound<>(fromKey, fromInclusive), new Bound<>(toKey, toInclusive));
  }

  public static <K, V> NavigableMap<K, V> headMap(
      @Receiver NavigableMap<K, V> self, K toKey, boolean inclusive) {
    return SortedRange.of(self, null, new Bound<>(toKey, inclusive));
  }

  public static <K, V> NavigableMap<K, V> tailMap(
      @Receiver NavigableMap<K, V> self, K fromKey, boolean inclusive) {
    return SortedRange.of(self, new Bound<>(fromKey, inclusive), null);
  }

  public static <K, V> SortedMap<K, V> subMap(
      @Receiver NavigableMap<K, V> self, K fromKey, K toKey) {
    return subMap(self, fromKey, true, toKey, false);
  }

  public static <K, V> SortedMap<K, V> headMap(@Receiver NavigableMap<K, V> self, K toKey) {
    return headMap(self, toKey, false);
  }

  public static <K, V> SortedMap<K, V> tailMap(@Receiver NavigableMap<K, V> self, K fromKey) {
    return tailMap(self, fromKey, true);
  }

  public static <K, V> NavigableMap<K, V> descendingMap(@Receiver NavigableMap<K, V> self) {
    return SortedRange.downwards(self);
  }

  public static <K, V> NavigableSet<K> descendingKeySet(@Receiver NavigableMap<K, V> self) {
    return descendingMap(self).navigableKeySet();
  }
}
