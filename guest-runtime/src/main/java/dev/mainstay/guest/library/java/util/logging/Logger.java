package dev.mainstay.guest.library.java.util.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** {@code java.util.logging.Logger}, without resource bundles. */
public class Logger {
  public static final String GLOBAL_LOGGER_NAME = "global";

  private final String name;
  private final List<Handler> handlers = new ArrayList<>();
  private Logger parent;
  private Level level;
  private Filter filter;
  private boolean useParentHandlers = true;

  protected Logger(String name, String resourceBundleName) {
    this.name = name;
  }

  public static final Logger getGlobal() {
    return getLogger(GLOBAL_LOGGER_NAME);
  }

  public static Logger getLogger(String name) {
    return LogManager.getLogManager().demand(Objects.requireNonNull(name));
  }

  public static Logger getAnonymousLogger() {
    Logger logger = new Logger(null, null);
    logger.parent = LogManager.getLogManager().root();
    return logger;
  }

  public String getName() {
    return name;
  }

  public Logger getParent() {
    return parent;
  }

  public void setParent(Logger parent) {
    this.parent = Objects.requireNonNull(parent);
  }

  public void setLevel(Level newLevel) throws SecurityException {
    level = newLevel;
  }

  public Level getLevel() {
    return level;
  }

  public void setFilter(Filter newFilter) throws SecurityException {
    filter = newFilter;
  }

  public Filter getFilter() {
    return filter;
  }

  public void addHandler(Handler handler) throws SecurityException {
    handlers.add(Objects.requireNonNull(handler));
  }

  public void removeHandler(Handler handler) throws SecurityException {
    handlers.remove(handler);
  }

  public Handler[] getHandlers() {
    return handlers.toArray(new Handler[0]);
  }

  public void setUseParentHandlers(boolean useParentHandlers) {
    this.useParentHandlers = useParentHandlers;
  }

  public boolean getUseParentHandlers() {
    return useParentHandlers;
  }

  public boolean isLoggable(Level level) {
    Logger at = this;
    while (at.level == null && at.parent != null) {
      at = at.parent;
    }
    int least = (at.level == null ? Level.INFO : at.level).intValue();
    return level.intValue() >= least && least != Level.OFF.intValue();
  }

  public void log(LogRecord record) {
    if (!isLoggable(record.getLevel()) || (filter != null && !filter.isLoggable(record))) {
      return;
    }
    Logger at = this;
    while (at != null) {
      for (Handler handler : at.getHandlers()) {
        handler.publish(record);
      }
      at = at.useParentHandlers ? at.parent : null;
    }
  }

  /** Who logs is told only if he says so. */
  private void publish(
      Level level,
      String sourceClass,
      String sourceMethod,
      String msg,
      Throwable thrown,
      Object... params) {
    LogRecord record = new LogRecord(level, msg);
    record.setLoggerName(name);
    record.setSourceClassName(sourceClass);
    record.setSourceMethodName(sourceMethod);
    record.setThrown(thrown);
    record.setParameters(params.length == 0 ? null : params);
    log(record);
  }

  public void log(Level level, String msg) {
    if (isLoggable(level)) {
      publish(level, null, null, msg, null);
    }
  }

  public void log(Level level, Supplier<String> msgSupplier) {
    if (isLoggable(level)) {
      publish(level, null, null, msgSupplier.get(), null);
    }
  }

  public void log(Level level, String msg, Object param1) {
    if (isLoggable(level)) {
      publish(level, null, null, msg, null, new Object[] {param1});
    }
  }

  public void log(Level level, String msg, Object[] params) {
    if (isLoggable(level)) {
      publish(level, null, null, msg, null, params == null ? new Object[0] : params);
    }
  }

  public void log(Level level, String msg, Throwable thrown) {
    if (isLoggable(level)) {
      publish(level, null, null, msg, thrown);
    }
  }

  public void log(Level level, Throwable thrown, Supplier<String> msgSupplier) {
    if (isLoggable(level)) {
      publish(level, null, null, msgSupplier.get(), thrown);
    }
  }

  public void logp(Level level, String sourceClass, String sourceMethod, String msg) {
    if (isLoggable(level)) {
      publish(level, sourceClass, sourceMethod, msg, null);
    }
  }

  public void logp(
      Level level, String sourceClass, String sourceMethod, Supplier<String> msgSupplier) {
    if (isLoggable(level)) {
      publish(level, sourceClass, sourceMethod, msgSupplier.get(), null);
    }
  }

  public void logp(
      Level level, String sourceClass, String sourceMethod, String msg, Object param1) {
    if (isLoggable(level)) {
      publish(level, sourceClass, sourceMethod, msg, null, new Object[] {param1});
    }
  }

  public void logp(
      Level level, String sourceClass, String sourceMethod, String msg, Object[] params) {
    if (isLoggable(level)) {
      publish(level, sourceClass, sourceMethod, msg, null, params == null ? new Object[0] : params);
    }
  }

  public void logp(
      Level level, String sourceClass, String sourceMethod, String msg, Throwable thrown) {
    if (isLoggable(level)) {
      publish(level, sourceClass, sourceMethod, msg, thrown);
    }
  }

  public void logp(
      Level level,
      String sourceClass,
      String sourceMethod,
      Throwable thrown,
      Supplier<String> msgSupplier) {
    if (isLoggable(level)) {
      publish(level, sourceClass, sourceMethod, msgSupplier.get(), thrown);
    }
  }

  public void entering(String sourceClass, String sourceMethod) {
    logp(Level.FINER, sourceClass, sourceMethod, "ENTRY");
  }

  public void entering(String sourceClass, String sourceMethod, Object param1) {
    logp(Level.FINER, sourceClass, sourceMethod, "ENTRY {0}", param1);
  }

  public void entering(String sourceClass, String sourceMethod, Object[] params) {
    StringBuilder msg = new StringBuilder("ENTRY");
    for (int i = 0; params != null && i < params.length; i++) {
      msg.append(" {").append(i).append('}');
    }
    logp(Level.FINER, sourceClass, sourceMethod, msg.toString(), params);
  }

  public void exiting(String sourceClass, String sourceMethod) {
    logp(Level.FINER, sourceClass, sourceMethod, "RETURN");
  }

  public void exiting(String sourceClass, String sourceMethod, Object result) {
    logp(Level.FINER, sourceClass, sourceMethod, "RETURN {0}", result);
  }

  public void throwing(String sourceClass, String sourceMethod, Throwable thrown) {
    logp(Level.FINER, sourceClass, sourceMethod, "THROW", thrown);
  }

  public void severe(String msg) {
    log(Level.SEVERE, msg);
  }

  public void severe(Supplier<String> msgSupplier) {
    log(Level.SEVERE, msgSupplier);
  }

  public void warning(String msg) {
    log(Level.WARNING, msg);
  }

  public void warning(Supplier<String> msgSupplier) {
    log(Level.WARNING, msgSupplier);
  }

  public void info(String msg) {
    log(Level.INFO, msg);
  }

  public void info(Supplier<String> msgSupplier) {
    log(Level.INFO, msgSupplier);
  }

  public void config(String msg) {
    log(Level.CONFIG, msg);
  }

  public void config(Supplier<String> msgSupplier) {
    log(Level.CONFIG, msgSupplier);
  }

  public void fine(String msg) {
    log(Level.FINE, msg);
  }

  public void fine(Supplier<String> msgSupplier) {
    log(Level.FINE, msgSupplier);
  }

  public void finer(String msg) {
    log(Level.FINER, msg);
  }

  public void finer(Supplier<String> msgSupplier) {
    log(Level.FINER, msgSupplier);
  }

  public void finest(String msg) {
    log(Level.FINEST, msg);
  }

  public void finest(Supplier<String> msgSupplier) {
    log(Level.FINEST, msgSupplier);
  }
}
