package dev.mainstay.examples.logger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a stream. Only what is read at once is in memory, and the line that it ends in. */
final class Lines {
  private final InputStream in;
  private byte[] buffer = new byte[512];
  private int from;
  private int to;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; null behind the last. */
  String next() throws IOException {
    int at = from;
    while (true) {
      if (at == to) {
        at -= from;
        if (!fill()) {
          return from == to ? null : line(to, to);
        }
      }
      if (buffer[at] == '\n') {
        return line(at, at + 1);
      }
      at++;
    }
  }

  private String line(int end, int next) {
    String line = new String(buffer, from, end - from, StandardCharsets.UTF_8);
    from = next;
    return line;
  }

  /** Reads more behind what is there, which goes to the beginning; whether there was more. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * to);
    }
    int count = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, count);
    return count > 0;
  }
}
