package dev.mainstay.guest.library.java.util.concurrent.atomic;

import dev.mainstay.guest.library.Receiver;
import java.util.concurrent.atomic.AtomicBoolean;

/** Java 9's methods of {@code AtomicBoolean}, whose memory orders are all one here. */
final class AtomicBooleanMethods {
  private AtomicBooleanMethods() {}

  public static boolean compareAndExchange(
      @Receiver AtomicBoolean self, boolean expectedValue, boolean newValue) {
    boolean before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static boolean compareAndExchangeAcquire(
      @Receiver AtomicBoolean self, boolean expectedValue, boolean newValue) {
    boolean before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static boolean compareAndExchangeRelease(
      @Receiver AtomicBoolean self, boolean expectedValue, boolean newValue) {
    boolean before = self.get();
    self.compareAndSet(expectedValue, newValue);
    return before;
  }

  public static boolean weakCompareAndSetAcquire(
      @Receiver AtomicBoolean self, boolean expectedValue, boolean newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetPlain(
      @Receiver AtomicBoolean self, boolean expectedValue, boolean newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetRelease(
      @Receiver AtomicBoolean self, boolean expectedValue, boolean newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean weakCompareAndSetVolatile(
      @Receiver AtomicBoolean self, boolean expectedValue, boolean newValue) {
    return self.compareAndSet(expectedValue, newValue);
  }

  public static boolean getAcquire(@Receiver AtomicBoolean self) {
    return self.get();
  }

  public static boolean getOpaque(@Receiver AtomicBoolean self) {
    return self.get();
  }

  public static boolean getPlain(@Receiver AtomicBoolean self) {
    return self.get();
  }

  public static void setOpaque(@Receiver AtomicBoolean self, boolean newValue) {
    self.set(newValue);
  }

  public static void setPlain(@Receiver AtomicBoolean self, boolean newValue) {
    self.set(newValue);
  }

  public static void setRelease(@Receiver AtomicBoolean self, boolean newValue) {
    self.set(newValue);
  }
}
