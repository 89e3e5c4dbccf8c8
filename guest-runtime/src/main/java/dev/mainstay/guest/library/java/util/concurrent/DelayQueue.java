package dev.mainstay.guest.library.java.util.concurrent;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * {@code java.util.concurrent.DelayQueue}. What mentions its elements is here, as they are of
 * another type to who calls it than those of its superclass.
 */
public class DelayQueue<E extends Delayed> extends WaitingQueue<E> {
  public DelayQueue() {
    super(11, null);
  }

  @SuppressWarnings("this-escape")
  public DelayQueue(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  @Override
  long delay(E element) {
    return element.getDelay(TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean add(E e) {
    return offer(e);
  }

  @Override
  public boolean offer(E e) {
    return super.offer(e);
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
    return super.poll();
  }

  @Override
  public E take() throws InterruptedException {
    return super.take();
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return super.poll(timeout, unit);
  }

  @Override
  public E peek() {
    return super.peek();
  }
}
