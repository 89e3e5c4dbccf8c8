package dev.mainstay.guest.library.java.util.logging;

/** {@code java.util.logging.Filter}. */
@FunctionalInterface
public interface Filter {
  boolean isLoggable(LogRecord record);
}
