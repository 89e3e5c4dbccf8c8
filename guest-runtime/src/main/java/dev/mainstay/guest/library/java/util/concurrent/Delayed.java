package dev.mainstay.guest.library.java.util.concurrent;

import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.Delayed}. */
public interface Delayed extends Comparable<Delayed> {
  long getDelay(TimeUnit unit);
}
