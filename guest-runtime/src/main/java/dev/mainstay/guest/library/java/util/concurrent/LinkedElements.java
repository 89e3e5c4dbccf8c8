package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A list of elements that are not null, linked both ways, whose iterators are weakly consistent:
 * one goes on from where it is, whatever is added or removed meanwhile.
 */
final class LinkedElements<E> {
  private static final class Node<E> {
    /** Null when it was removed; then its links still lead back into the list. */
    E element;

    Node<E> before;
    Node<E> after;
  }

  /** Before the first and behind the last. */
  private final Node<E> root = new Node<>();

  private int size;

  LinkedElements() {
    root.before = root;
    root.after = root;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void addFirst(E element) {
    insert(element, root);
  }

  void addLast(E element) {
    insert(element, root.before);
  }

  private void insert(E element, Node<E> behind) {
    Node<E> node = new Node<>();
    node.element = Objects.requireNonNull(element);
    node.before = behind;
    node.after = behind.after;
    behind.after.before = node;
    behind.after = node;
    size++;
  }

  E peekFirst() {
    return root.after.element;
  }

  E peekLast() {
    return root.before.element;
  }

  E pollFirst() {
    return remove(root.after);
  }

  E pollLast() {
    return remove(root.before);
  }

  private E remove(Node<E> node) {
    E element = node.element;
    if (element != null) {
      node.element = null;
      node.before.after = node.after;
      node.after.before = node.before;
      size--;
    }
    return element;
  }

  boolean contains(Object element) {
    return find(element, false) != root;
  }

  boolean removeFirst(Object element) {
    return remove(find(element, false)) != null;
  }

  boolean removeLast(Object element) {
    return remove(find(element, true)) != null;
  }

  private Node<E> find(Object element, boolean fromLast) {
    Node<E> at = fromLast ? root.before : root.after;
    while (at != root && !at.element.equals(element)) {
      at = fromLast ? at.before : at.after;
    }
    return at;
  }

  Iterator<E> iterator() {
    return new Elements(false);
  }

  Iterator<E> descendingIterator() {
    return new Elements(true);
  }

  private final class Elements implements Iterator<E> {
    private final boolean descending;
    private Node<E> next;

    /** Held, as who asked hasNext gets one, even if it is removed before. */
    private E element;

    private Node<E> last;

    Elements(boolean descending) {
      this.descending = descending;
      advance(root);
    }

    private void advance(Node<E> from) {
      Node<E> at = descending ? from.before : from.after;
      while (at != root && at.element == null) {
        at = descending ? at.before : at.after;
      }
      next = at;
      element = at.element;
    }

    @Override
    public boolean hasNext() {
      return element != null;
    }

    @Override
    public E next() {
      E result = element;
      if (result == null) {
        throw new NoSuchElementException();
      }
      last = next;
      advance(next);
      return result;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      LinkedElements.this.remove(last);
      last = null;
    }
  }
}
