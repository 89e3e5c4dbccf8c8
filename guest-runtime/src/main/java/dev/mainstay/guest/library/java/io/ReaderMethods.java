package dev.mainstay.guest.library.java.io;

import dev.mainstay.guest.library.Receiver;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/** Methods of {@code java.io.Reader}. */
public final class ReaderMethods {
  private static final int BUFFER = 1024;

  private ReaderMethods() {}

  public static long transferTo(@Receiver Reader reader, Writer target) throws IOException {
    char[] buffer = new char[BUFFER];
    long count = 0;
    int read = reader.read(buffer, 0, BUFFER);
    while (read >= 0) {
      target.write(buffer, 0, read);
      count += read;
      read = reader.read(buffer, 0, BUFFER);
    }
    return count;
  }
}
