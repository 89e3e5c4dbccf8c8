package dev.mainstay.guest.library.java.util.logging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code java.util.logging.LogManager}, which reads no configuration. */
public class LogManager {
  private static final LogManager MANAGER = new LogManager();

  private final Map<String, Logger> loggers = new HashMap<>();
  private final Logger root;

  protected LogManager() {
    root = new Logger("", null);
    root.setLevel(Level.INFO);
    root.addHandler(new ConsoleHandler());
    loggers.put("", root);
  }

  public static LogManager getLogManager() {
    return MANAGER;
  }

  Logger root() {
    return root;
  }

  /** A new one if there is none. */
  Logger demand(String name) {
    Logger logger = loggers.get(name);
    if (logger == null) {
      logger = new Logger(name, null);
      addLogger(logger);
    }
    return logger;
  }

  public boolean addLogger(Logger logger) {
    String name = logger.getName();
    if (name == null) {
      throw new NullPointerException();
    }
    if (loggers.containsKey(name)) {
      return false;
    }
    logger.setParent(ancestor(name));
    loggers.put(name, logger);
    for (Map.Entry<String, Logger> other : loggers.entrySet()) {
      if (other.getKey().startsWith(name + ".") && ancestor(other.getKey()) == logger) {
        other.getValue().setParent(logger);
      }
    }
    return true;
  }

  /** The logger of the longest name above. */
  private Logger ancestor(String name) {
    int dot = name.lastIndexOf('.');
    while (dot > 0) {
      Logger above = loggers.get(name.substring(0, dot));
      if (above != null) {
        return above;
      }
      dot = name.lastIndexOf('.', dot - 1);
    }
    return root;
  }

  public Logger getLogger(String name) {
    return loggers.get(name);
  }

  public Enumeration<String> getLoggerNames() {
    return Collections.enumeration(new ArrayList<>(loggers.keySet()));
  }

  public String getProperty(String name) {
    return null;
  }

  public void reset() throws SecurityException {
    List<Logger> all = new ArrayList<>(loggers.values());
    for (Logger logger : all) {
      for (Handler handler : logger.getHandlers()) {
        handler.close();
        logger.removeHandler(handler);
      }
      logger.setLevel(logger == root ? Level.INFO : null);
    }
  }
}
