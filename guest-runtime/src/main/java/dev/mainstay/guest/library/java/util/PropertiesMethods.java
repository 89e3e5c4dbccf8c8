package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/** {@code Properties.store}: TeaVM's asks for a charset that it does not have. */
final class PropertiesMethods {
  private static final String ESCAPED = "=:#!\\";
  private static final String CONTROLS = "\t\n\r\f";
  private static final String CONTROL_NAMES = "tnrf";

  private PropertiesMethods() {}

  public static void store(@Receiver Properties self, OutputStream out, String comments)
      throws IOException {
    store(self, new OutputStreamWriter(out, StandardCharsets.ISO_8859_1), comments, true);
  }

  public static void store(@Receiver Properties self, Writer writer, String comments)
      throws IOException {
    store(self, writer, comments, false);
  }

  @SuppressWarnings("JavaUtilDate")
  private static void store(Properties self, Writer writer, String comments, boolean onlyAscii)
      throws IOException {
    if (comments != null) {
      writer.write(comments(comments));
      writer.write('\n');
    }
    writer.write("#" + new Date() + "\n");
    for (Map.Entry<Object, Object> entry : self.entrySet()) {
      String key = escaped((String) entry.getKey(), true, onlyAscii);
      String value = escaped((String) entry.getValue(), false, onlyAscii);
      writer.write(key + "=" + value + "\n");
    }
    writer.flush();
  }

  /** Every line of it a comment. */
  private static String comments(String comments) {
    StringBuilder text = new StringBuilder("#");
    for (int i = 0; i < comments.length(); i++) {
      char c = comments.charAt(i);
      if (c == '\r' && i + 1 < comments.length() && comments.charAt(i + 1) == '\n') {
        continue;
      }
      if (c != '\r' && c != '\n') {
        // Latin-1 is what the file may be in.
        append(text, c, c > 0xff);
        continue;
      }
      text.append('\n');
      char next = i + 1 < comments.length() ? comments.charAt(i + 1) : 0;
      if (next != '#' && next != '!') {
        text.append('#');
      }
    }
    return text.toString();
  }

  private static String escaped(String text, boolean key, boolean onlyAscii) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int control = CONTROLS.indexOf(c);
      if (control >= 0) {
        all.append('\\').append(CONTROL_NAMES.charAt(control));
      } else if (ESCAPED.indexOf(c) >= 0 || (c == ' ' && (key || i == 0))) {
        all.append('\\').append(c);
      } else {
        append(all, c, onlyAscii && (c < ' ' || c > '~'));
      }
    }
    return all.toString();
  }

  private static void append(StringBuilder text, char c, boolean escape) {
    if (escape) {
      text.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
    } else {
      text.append(c);
    }
  }
}
