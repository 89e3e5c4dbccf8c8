package dev.mainstay.guest.library.java.util.logging;

/** {@code java.util.logging.ConsoleHandler}. */
public class ConsoleHandler extends StreamHandler {
  public ConsoleHandler() {
    super(System.err, new SimpleFormatter());
  }

  @Override
  public void publish(LogRecord record) {
    super.publish(record);
    flush();
  }

  /** Does not close what is not its own. */
  @Override
  public void close() {
    flush();
  }
}
