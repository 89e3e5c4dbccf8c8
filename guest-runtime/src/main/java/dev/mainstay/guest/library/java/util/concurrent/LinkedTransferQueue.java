package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.io.Serializable;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.LinkedTransferQueue}. */
public class LinkedTransferQueue<E> extends AbstractQueue<E>
    implements TransferQueue<E>, Serializable {
  /** What one thread gives another. */
  private static final class Parcel<E> {
    E element;

    /** Who waits until it is taken, or null. */
    Waiters giver;
  }

  private final LinkedElements<Parcel<E>> parcels = new LinkedElements<>();
  private final Waiters takers = new Waiters();

  public LinkedTransferQueue() {}

  @SuppressWarnings("this-escape")
  public LinkedTransferQueue(Collection<? extends E> c) {
    addAll(c);
  }

  @Override
  @SuppressWarnings("unchecked")
  public boolean tryTransfer(E e) {
    if (e == null) {
      throw new NullPointerException();
    }
    if (!(takers.firstPurpose() instanceof Parcel<?> parcel)) {
      return false;
    }
    ((Parcel<E>) parcel).element = e;
    takers.wake();
    return true;
  }

  @Override
  public void transfer(E e) throws InterruptedException {
    transfer(e, Waiters.WITHOUT_END);
  }

  @Override
  public boolean tryTransfer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return transfer(e, Math.max(0, unit.toNanos(timeout)));
  }

  private boolean transfer(E e, long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (tryTransfer(e)) {
      return true;
    }
    Parcel<E> parcel = leave(e);
    parcel.giver = new Waiters();
    boolean taken = false;
    try {
      taken = parcel.giver.await(this, nanoseconds);
    } finally {
      if (!taken) {
        parcels.removeFirst(parcel);
      }
    }
    return taken;
  }

  private Parcel<E> leave(E e) {
    Parcel<E> parcel = new Parcel<>();
    parcel.element = e;
    parcels.addLast(parcel);
    return parcel;
  }

  /** What it holds; whoever waits for that goes on. */
  private E open(Parcel<E> parcel) {
    if (parcel == null) {
      return null;
    }
    if (parcel.giver != null) {
      parcel.giver.wake();
    }
    return parcel.element;
  }

  @Override
  public boolean offer(E e) {
    if (!tryTransfer(e)) {
      leave(e);
    }
    return true;
  }

  @Override
  public void put(E e) {
    offer(e);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) {
    return offer(e);
  }

  @Override
  public E poll() {
    return open(parcels.pollFirst());
  }

  @Override
  public E take() throws InterruptedException {
    return take(Waiters.WITHOUT_END);
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return take(Math.max(0, unit.toNanos(timeout)));
  }

  private E take(long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    E head = poll();
    if (head != null) {
      return head;
    }
    Parcel<E> parcel = new Parcel<>();
    return takers.await(parcel, nanoseconds) ? parcel.element : null;
  }

  @Override
  public E peek() {
    Parcel<E> parcel = parcels.peekFirst();
    return parcel == null ? null : parcel.element;
  }

  @Override
  public boolean isEmpty() {
    return parcels.isEmpty();
  }

  @Override
  public int size() {
    return parcels.size();
  }

  @Override
  public int remainingCapacity() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean hasWaitingConsumer() {
    return !takers.isEmpty();
  }

  @Override
  public int getWaitingConsumerCount() {
    return takers.count();
  }

  @Override
  public int drainTo(Collection<? super E> c) {
    return drainTo(c, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> c, int maxElements) {
    if (c == null) {
      throw new NullPointerException();
    }
    if (c == this) {
      throw new IllegalArgumentException();
    }
    int count = 0;
    while (count < maxElements && !isEmpty()) {
      c.add(poll());
      count++;
    }
    return count;
  }

  @Override
  public Iterator<E> iterator() {
    Iterator<Parcel<E>> all = parcels.iterator();
    return new Iterator<>() {
      private Parcel<E> last;

      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public E next() {
        last = all.next();
        return last.element;
      }

      @Override
      public void remove() {
        all.remove();
        open(last);
      }
    };
  }
}
