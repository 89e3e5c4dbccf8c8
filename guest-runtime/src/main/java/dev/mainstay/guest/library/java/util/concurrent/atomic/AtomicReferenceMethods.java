package dev.mainstay.guest.library.java.util.concurrent.atomic;

import dev.mainstay.guest.library.Receiver;
import java.util.concurrent.atomic.AtomicReference;

/** Java 9's methods of {@code AtomicReference}, whose memory orders are all one here. */
final class AtomicReferenceMethods {
  private AtomicReferenceMethods() {}

  public static <V> V compareAndExchange(
      @Receiver AtomicReference<V> self, V expectedValue, V newValue) {
    V before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static <V> V compareAndExchangeAcquire(
      @Receiver AtomicReference<V> self, V expectedValue, V newValue) {
    V before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static <V> V compareAndExchangeRelease(
      @Receiver AtomicReference<V> self, V expectedValue, V newValue) {
    V before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static <V> boolean weakCompareAndSetAcquire(
      @Receiver AtomicReference<V> self, V expectedValue, V newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static <V> boolean weakCompareAndSetPlain(
      @Receiver AtomicReference<V> self, V expectedValue, V newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static <V> boolean weakCompareAndSetRelease(
      @Receiver AtomicReference<V> self, V expectedValue, V newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static <V> boolean weakCompareAndSetVolatile(
      @Receiver AtomicReference<V> self, V expectedValue, V newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static <V> V getAcquire(@Receiver AtomicReference<V> self) {
    return self.get();
  }

  public static <V> V getOpaque(@Receiver AtomicReference<V> self) {
    return self.get();
  }

  public static <V> V getPlain(@Receiver AtomicReference<V> self) {
    return self.get();
  }

  public static <V> void setOpaque(@Receiver AtomicReference<V> self, V newValue) {
    self.set(newValue);
  }

  public static <V> void setPlain(@Receiver AtomicReference<V> self, V newValue) {
    self.set(newValue);
  }

  public static <V> void setRelease(@Receiver AtomicReference<V> self, V newValue) {
    self.set(newValue);
  }
}
