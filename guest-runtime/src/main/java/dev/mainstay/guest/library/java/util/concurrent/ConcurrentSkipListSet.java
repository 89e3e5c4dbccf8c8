package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.SortedKeys;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;

/** {@code java.util.concurrent.ConcurrentSkipListSet}. */
public class ConcurrentSkipListSet<E> extends SortedKeys<E> implements Cloneable {
  private final SortedEntries<E, Object> members;

  private ConcurrentSkipListSet(SortedEntries<E, Object> members) {
    super(members);
    this.members = members;
  }

  public ConcurrentSkipListSet() {
    this(new ConcurrentSkipListMap<>());
  }

  public ConcurrentSkipListSet(Comparator<? super E> comparator) {
    this(new ConcurrentSkipListMap<E, Object>(comparator));
  }

  @SuppressWarnings("this-escape")
  public ConcurrentSkipListSet(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  @SuppressWarnings("this-escape")
  public ConcurrentSkipListSet(SortedSet<E> s) {
    this(s.comparator());
    addAll(s);
  }

  @Override
  @SuppressWarnings("unchecked")
  protected NavigableSet<E> part(NavigableMap<E, ?> part) {
    return new ConcurrentSkipListSet<>((SortedEntries<E, Object>) part);
  }

  @Override
  public boolean add(E e) {
    return members.putIfAbsent(e, true) == null;
  }

  @Override
  public ConcurrentSkipListSet<E> clone() {
    return new ConcurrentSkipListSet<>((SortedSet<E>) this);
  }
}
