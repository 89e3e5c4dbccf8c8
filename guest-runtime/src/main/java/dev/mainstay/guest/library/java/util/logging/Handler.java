package dev.mainstay.guest.library.java.util.logging;

import java.util.Objects;

/** {@code java.util.logging.Handler}. */
public abstract class Handler {
  private Level level = Level.ALL;
  private Filter filter;
  private Formatter formatter;
  private ErrorManager errorManager = new ErrorManager();

  protected Handler() {}

  public abstract void publish(LogRecord record);

  public abstract void flush();

  public abstract void close() throws SecurityException;

  public void setFormatter(Formatter newFormatter) throws SecurityException {
    formatter = Objects.requireNonNull(newFormatter);
  }

  public Formatter getFormatter() {
    return formatter;
  }

  public void setFilter(Filter newFilter) throws SecurityException {
    filter = newFilter;
  }

  public Filter getFilter() {
    return filter;
  }

  public void setErrorManager(ErrorManager em) {
    errorManager = Objects.requireNonNull(em);
  }

  public ErrorManager getErrorManager() {
    return errorManager;
  }

  protected void reportError(String msg, Exception ex, int code) {
    errorManager.error(msg, ex, code);
  }

  public void setLevel(Level newLevel) throws SecurityException {
    level = Objects.requireNonNull(newLevel);
  }

  public Level getLevel() {
    return level;
  }

  public boolean isLoggable(LogRecord record) {
    return record != null
        && level.intValue() != Level.OFF.intValue()
        && record.getLevel().intValue() >= level.intValue()
        && (filter == null || filter.isLoggable(record));
  }
}
