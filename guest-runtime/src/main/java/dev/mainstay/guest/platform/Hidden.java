package dev.mainstay.guest.platform;

import java.util.AbstractList;

/**
 * What Java's library hides from us. These methods have no body here: the compiler gives each one
 * the access that its comment tells of.
 */
final class Hidden {
  private Hidden() {}

  /** Reads {@code String.characters}: the string's own array, not to be written to. */
  static native char[] characters(String string);

  /**
   * Calls {@code String.fromArray}: a string of that array, which is not to be written to again.
   */
  static native String string(char[] characters);

  /** Calls {@code Character.obtainClasses().getValue()}: the packed categories of characters. */
  static native String characterClasses();

  /** Reads {@code AbstractStringBuilder.buffer}: the chars, and room for more behind them. */
  static native char[] buffer(StringBuilder builder);

  /** Reads {@code AbstractStringBuilder.buffer}: the chars, and room for more behind them. */
  static native char[] buffer(StringBuffer builder);

  /** Reads {@code AbstractList.modCount}. */
  static native int modifications(AbstractList<?> list);

  /** Reads {@code Throwable.suppressed}: null if there are none. */
  static native Throwable[] suppressed(Throwable failure);

  /** Writes {@code Throwable.suppressed}. */
  static native void setSuppressed(Throwable failure, Throwable[] suppressed);

  /** Reads {@code Throwable.suppressionEnabled}. */
  static native boolean suppressionEnabled(Throwable failure);

  /** Reads {@code Throwable.trace}, a field that the compiler adds: null where nothing is known. */
  static native char[] trace(Throwable failure);

  /** Writes {@code Throwable.trace}. */
  static native void setTrace(Throwable failure, char[] trace);

  /**
   * Calls {@code Class.getClassInfo().name()}: the name of a class that is no array. The names of
   * the classes that come here are kept.
   */
  static native String className(Class<?> type);

  /** Calls {@code WasmGCSupport.nextByte}: the next byte of the string constants, from 0 to 255. */
  static native int nextConstantByte();

  /**
   * Runs the program: {@link Command#alone}, or with threads {@code Scheduler.command} of Java's
   * library.
   */
  static native void start();

  /** Calls the payload's main method, with {@link Environment#arguments} if it looks at them. */
  static native void main() throws Throwable;

  /** {@code System.arraycopy} between arrays that can hold each other's elements. */
  static native void copy(Object from, int fromIndex, Object to, int toIndex, int count);
}
