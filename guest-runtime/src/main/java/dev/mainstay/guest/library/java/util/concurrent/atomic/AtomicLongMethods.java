package dev.mainstay.guest.library.java.util.concurrent.atomic;

import dev.mainstay.guest.library.Receiver;
import java.util.concurrent.atomic.AtomicLong;

/** Java 9's methods of {@code AtomicLong}, whose memory orders are all one here. */
final class AtomicLongMethods {
  private AtomicLongMethods() {}

  public static long compareAndExchange(
      @Receiver AtomicLong self, long expectedValue, long newValue) {
    long before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static long compareAndExchangeAcquire(
      @Receiver AtomicLong self, long expectedValue, long newValue) {
    long before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static long compareAndExchangeRelease(
      @Receiver AtomicLong self, long expectedValue, long newValue) {
    long before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static boolean weakCompareAndSetAcquire(
      @Receiver AtomicLong self, long expectedValue, long newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetPlain(
      @Receiver AtomicLong self, long expectedValue, long newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetRelease(
      @Receiver AtomicLong self, long expectedValue, long newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetVolatile(
      @Receiver AtomicLong self, long expectedValue, long newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static long getAcquire(@Receiver AtomicLong self) {
    return self.get();
  }

  public static long getOpaque(@Receiver AtomicLong self) {
    return self.get();
  }

  public static long getPlain(@Receiver AtomicLong self) {
    return self.get();
  }

  public static void setOpaque(@Receiver AtomicLong self, long newValue) {
    self.set(newValue);
  }

  public static void setPlain(@Receiver AtomicLong self, long newValue) {
    self.set(newValue);
  }

  public static void setRelease(@Receiver AtomicLong self, long newValue) {
    self.set(newValue);
  }
}
