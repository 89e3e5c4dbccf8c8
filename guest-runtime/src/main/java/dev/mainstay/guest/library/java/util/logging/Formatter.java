package dev.mainstay.guest.library.java.util.logging;

/** {@code java.util.logging.Formatter}. */
public abstract class Formatter {
  protected Formatter() {}

  public abstract String format(LogRecord record);

  public String getHead(Handler h) {
    return "";
  }

  public String getTail(Handler h) {
    return "";
  }

  /**
   * The message with its parameters in the places of {@code {0}} and so on: what MessageFormat does
   * without formats of its own, as it would bring more than a hundred kilobytes.
   */
  public String formatMessage(LogRecord record) {
    String message = record.getMessage();
    Object[] parameters = record.getParameters();
    if (message == null || parameters == null || parameters.length == 0) {
      return message;
    }
    boolean any = false;
    for (char digit = '0'; digit <= '3'; digit++) {
      any |= message.contains("{" + digit);
    }
    return any ? substituted(message, parameters) : message;
  }

  private static String substituted(String message, Object[] parameters) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      int end = c == '{' && !quoted ? message.indexOf('}', i) : -1;
      if (c == '\'') {
        if (i + 1 < message.length() && message.charAt(i + 1) == c) {
          text.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (end < 0) {
        text.append(c);
      } else {
        int index;
        try {
          index = Integer.parseInt(message.substring(i + 1, end));
        } catch (NumberFormatException e) {
          // A format that is none, or one of its own.
          return message;
        }
        text.append(
            index < parameters.length ? text(parameters[index]) : message.substring(i, end + 1));
        i = end;
      }
    }
    return text.toString();
  }

  private static String text(Object parameter) {
    if (parameter instanceof Double || parameter instanceof Float) {
      double number = ((Number) parameter).doubleValue();
      double thousandths = Math.rint(Math.abs(number) * 1000);
      // Larger ones have no fraction.
      return thousandths < 1e18 ? decimal(number < 0, (long) thousandths) : parameter.toString();
    }
    if (parameter instanceof Long
        || parameter instanceof Integer
        || parameter instanceof Short
        || parameter instanceof Byte) {
      String digits = parameter.toString();
      return digits.startsWith("-") ? "-" + grouped(digits.substring(1)) : grouped(digits);
    }
    return String.valueOf(parameter);
  }

  private static String decimal(boolean negative, long thousandths) {
    StringBuilder text = new StringBuilder(negative ? "-" : "");
    text.append(grouped(Long.toString(thousandths / 1000)));
    long rest = thousandths % 1000;
    if (rest != 0) {
      text.append('.').append(Long.toString(1000 + rest), 1, 4);
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.toString();
  }

  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
