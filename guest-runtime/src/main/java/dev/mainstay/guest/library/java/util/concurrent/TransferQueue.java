package dev.mainstay.guest.library.java.util.concurrent;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.TransferQueue}. */
public interface TransferQueue<E> extends BlockingQueue<E> {
  boolean tryTransfer(E e);

  void transfer(E e) throws InterruptedException;

  boolean tryTransfer(E e, long timeout, TimeUnit unit) throws InterruptedException;

  boolean hasWaitingConsumer();

  int getWaitingConsumerCount();
}
