package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.Exchanger}. */
public class Exchanger<V> {
  private static final class Offer {
    final Object given;
    Object taken;

    Offer(Object given) {
      this.given = given;
    }
  }

  private final Waiters waiters = new Waiters();

  public Exchanger() {}

  public V exchange(V x) throws InterruptedException {
    return exchange(new Offer(x), Waiters.WITHOUT_END).value();
  }

  public V exchange(V x, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    Answer<V> answer = exchange(new Offer(x), Math.max(0, unit.toNanos(timeout)));
    if (answer == null) {
      throw new TimeoutException();
    }
    return answer.value();
  }

  private record Answer<V>(V value) {}

  /** Null if nobody came in time. */
  @SuppressWarnings("unchecked")
  private Answer<V> exchange(Offer mine, long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (waiters.firstPurpose() instanceof Offer other) {
      other.taken = mine.given;
      waiters.wake();
      return new Answer<>((V) other.given);
    }
    return waiters.await(mine, nanoseconds) ? new Answer<>((V) mine.taken) : null;
  }
}
