package dev.mainstay.conformance.programs.platform;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Loggers, their levels, handlers, filters and formatters. */
public class Logging {
  /** Prints what it gets. */
  private static final class Printer extends Handler {
    private final String name;

    Printer(String name) {
      this.name = name;
      setFormatter(new SimpleFormatter());
    }

    @Override
    public void publish(LogRecord record) {
      if (isLoggable(record)) {
        System.out.println(
            name
                + " "
                + record.getLevel()
                + " "
                + record.getLoggerName()
                + ": "
                + getFormatter().formatMessage(record)
                + (record.getThrown() == null ? "" : " " + record.getThrown()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      System.out.println(name + " closed");
    }
  }

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Logger root = Logger.getLogger("");
    System.out.println(root.getLevel() + " " + root.getHandlers().length + root.getParent());
    System.out.println(root.getHandlers()[0] instanceof ConsoleHandler);
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new Printer("root"));
    tree();
    levels();
    messages();
    handlers();
    layout();
    LogManager.getLogManager().reset();
    System.out.println(root.getHandlers().length + " " + root.getLevel());
  }

  private static void tree() {
    Logger leaf = Logger.getLogger("device.net.socket");
    System.out.println(leaf.getParent().getName().isEmpty() + " " + leaf.getLevel());
    Logger middle = Logger.getLogger("device.net");
    System.out.println(leaf.getParent() == middle);
    Logger device = Logger.getLogger("device");
    System.out.println(middle.getParent() == device);
    System.out.println(Logger.getLogger("device") == device);
    Logger other = Logger.getLogger("devices.x");
    System.out.println(other.getParent().getName().isEmpty());
    System.out.println(LogManager.getLogManager().getLogger("nobody"));
    device.setLevel(Level.FINE);
    System.out.println(leaf.isLoggable(Level.FINE) + " " + leaf.isLoggable(Level.FINER));
    leaf.fine("at the leaf");
    middle.addHandler(new Printer("middle"));
    leaf.info("through both");
    middle.setUseParentHandlers(false);
    leaf.warning("through one");
    middle.setFilter(record -> false);
    leaf.warning("the filter is not asked");
    middle.warning("it is here");
    leaf.setLevel(Level.OFF);
    leaf.severe("nothing");
    Logger anonymous = Logger.getAnonymousLogger();
    System.out.println(anonymous.getName() + anonymous.getParent().getName());
    anonymous.info("without a name");
    Logger.getGlobal().info("global");
  }

  private static void levels() {
    for (String name : List.of("INFO", "800", "FINEST", "OFF", "801", "loud")) {
      try {
        Level level = Level.parse(name);
        System.out.println(level + " " + level.intValue() + level.getLocalizedName());
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
    }
    System.out.println(Level.INFO.equals(Level.parse("800")) + " " + Level.ALL.hashCode());
  }

  private static void messages() {
    Logger logger = Logger.getLogger("messages");
    logger.setLevel(Level.ALL);
    logger.log(Level.INFO, "{0} and {1} of {2}", new Object[] {"a", 12345, 1.5});
    logger.log(Level.INFO, "it''s {0}, '{0}', {7}", -1234567L);
    logger.log(Level.INFO, "no parameter: {0}");
    logger.log(Level.INFO, "nothing: {0}", (Object) null);
    logger.log(Level.INFO, "{x} {0}", 1);
    logger.log(Level.INFO, "{0} {1} {2}", new Object[] {0.0625, -1234.5678, 1e6});
    logger.log(Level.WARNING, "failed", new IllegalStateException("why"));
    logger.log(Level.CONFIG, () -> "supplied");
    logger.log(Level.FINER, new RuntimeException("x"), () -> "supplied with");
    logger.logp(Level.INFO, "Class", "method", "where {0}", "here");
    logger.entering("Class", "method");
    logger.entering("Class", "method", new Object[] {1, "two"});
    logger.exiting("Class", "method", 5);
    logger.throwing("Class", "method", new RuntimeException("thrown"));
    logger.finest("finest");
    logger.setLevel(null);
    logger.config(
        () -> {
          throw new IllegalStateException("not asked");
        });
  }

  private static void handlers() {
    List<String> seen = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            seen.add(record.getSourceClassName() + record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    System.out.println(handler.getLevel() + " " + handler.getFormatter() + handler.getFilter());
    Logger logger = Logger.getLogger("handlers");
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    logger.logp(Level.INFO, "C", "m", "one");
    logger.removeHandler(handler);
    logger.info("two");
    System.out.println(seen + " " + logger.getUseParentHandlers());
    handler.setLevel(Level.SEVERE);
    System.out.println(handler.isLoggable(new LogRecord(Level.WARNING, "x")));
    try {
      handler.setLevel(null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
  }

  private static void layout() {
    LogRecord record = new LogRecord(Level.WARNING, "hot: {0}");
    record.setParameters(new Object[] {"yes"});
    record.setInstant(Instant.ofEpochMilli(1_700_000_000_000L));
    record.setSourceClassName("com.acme.Sensor");
    record.setSourceMethodName("read");
    System.out.print(new SimpleFormatter().format(record).replace('\u202f', ' '));
    System.out.println(record.getMillis() + " " + record.getInstant());
    Formatter lines =
        new Formatter() {
          @Override
          public String format(LogRecord record) {
            return formatMessage(record) + "\n";
          }

          @Override
          public String getHead(Handler h) {
            return "<\n";
          }

          @Override
          public String getTail(Handler h) {
            return ">\n";
          }
        };
    var bytes = new ByteArrayOutputStream();
    StreamHandler handler = new StreamHandler(bytes, lines);
    System.out.println(handler.getLevel());
    handler.publish(record);
    handler.publish(new LogRecord(Level.FINE, "not this"));
    handler.close();
    System.out.print(bytes);
  }
}
