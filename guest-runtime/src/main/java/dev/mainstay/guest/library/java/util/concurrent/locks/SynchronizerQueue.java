package dev.mainstay.guest.library.java.util.concurrent.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The threads that wait for a synchronizer or for a condition of one, first in, first out. */
final class SynchronizerQueue {
  /** A thread that waits. */
  static final class Node {
    final Thread thread = Thread.currentThread();
    final boolean shared;

    /** Where it waits now; null before and afterwards. */
    SynchronizerQueue queue;

    private Node next;

    Node(boolean shared) {
      this.shared = shared;
    }
  }

  private Node first;
  private Node last;

  boolean isEmpty() {
    return first == null;
  }

  Node first() {
    return first;
  }

  void add(Node node) {
    node.queue = this;
    node.next = null;
    if (first == null) {
      first = node;
    } else {
      last.next = node;
    }
    last = node;
  }

  void remove(Node node) {
    Node before = null;
    for (Node at = first; at != node; at = at.next) {
      before = at;
    }
    if (before == null) {
      first = node.next;
    } else {
      before.next = node.next;
    }
    if (last == node) {
      last = before;
    }
    node.queue = null;
  }

  /** Lets the first thread try again. */
  void wakeFirst() {
    if (first != null) {
      LockSupport.unpark(first.thread);
    }
  }

  boolean contains(Thread thread) {
    for (Node at = first; at != null; at = at.next) {
      if (at.thread == thread) {
        return true;
      }
    }
    return false;
  }

  /** The threads that wait, of one kind or of both. */
  List<Thread> threads(boolean exclusive, boolean shared) {
    List<Thread> threads = new ArrayList<>();
    for (Node at = first; at != null; at = at.next) {
      if (at.shared ? shared : exclusive) {
        threads.add(at.thread);
      }
    }
    return threads;
  }
}
