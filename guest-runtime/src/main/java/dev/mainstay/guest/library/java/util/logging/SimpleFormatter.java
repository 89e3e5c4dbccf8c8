package dev.mainstay.guest.library.java.util.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Date;

/** {@code java.util.logging.SimpleFormatter}, in the layout that it has by default. */
public class SimpleFormatter extends Formatter {
  public SimpleFormatter() {}

  @Override
  @SuppressWarnings("JavaUtilDate")
  public String format(LogRecord record) {
    // As in Tue Nov 14 22:13:20 UTC 2023.
    String date = new Date(record.getMillis()).toString();
    int hour = Integer.parseInt(date.substring(11, 13));
    StringBuilder text = new StringBuilder();
    text.append(date, 4, 10).append(", ").append(date.substring(date.lastIndexOf(' ') + 1));
    text.append(' ').append(hour % 12 == 0 ? 12 : hour % 12).append(date, 13, 19);
    text.append(hour < 12 ? " AM " : " PM ").append(source(record)).append('\n');
    text.append(record.getLevel().getLocalizedName()).append(": ").append(formatMessage(record));
    if (record.getThrown() != null) {
      StringWriter trace = new StringWriter();
      PrintWriter writer = new PrintWriter(trace);
      writer.println();
      record.getThrown().printStackTrace(writer);
      writer.close();
      text.append(trace);
    }
    return text.append('\n').toString();
  }

  private static String source(LogRecord record) {
    if (record.getSourceClassName() == null) {
      return String.valueOf(record.getLoggerName());
    }
    return record.getSourceMethodName() == null
        ? record.getSourceClassName()
        : record.getSourceClassName() + " " + record.getSourceMethodName();
  }
}
