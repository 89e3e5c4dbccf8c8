package dev.mainstay.guest.library.java.util.concurrent.atomic;

import dev.mainstay.guest.library.Receiver;
import java.util.concurrent.atomic.AtomicInteger;

/** Java 9's methods of {@code AtomicInteger}, whose memory orders are all one here. */
final class AtomicIntegerMethods {
  private AtomicIntegerMethods() {}

  public static int compareAndExchange(
      @Receiver AtomicInteger self, int expectedValue, int newValue) {
    int before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static int compareAndExchangeAcquire(
      @Receiver AtomicInteger self, int expectedValue, int newValue) {
    int before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static int compareAndExchangeRelease(
      @Receiver AtomicInteger self, int expectedValue, int newValue) {
    int before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static boolean weakCompareAndSetAcquire(
      @Receiver AtomicInteger self, int expectedValue, int newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetPlain(
      @Receiver AtomicInteger self, int expectedValue, int newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetRelease(
      @Receiver AtomicInteger self, int expectedValue, int newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetVolatile(
      @Receiver AtomicInteger self, int expectedValue, int newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static int getAcquire(@Receiver AtomicInteger self) {
    return self.get();
  }

  public static int getOpaque(@Receiver AtomicInteger self) {
    return self.get();
  }

  public static int getPlain(@Receiver AtomicInteger self) {
    return self.get();
  }

  public static void setOpaque(@Receiver AtomicInteger self, int newValue) {
    self.set(newValue);
  }

  public static void setPlain(@Receiver AtomicInteger self, int newValue) {
    self.set(newValue);
  }

  public static void setRelease(@Receiver AtomicInteger self, int newValue) {
    self.set(newValue);
  }
}
