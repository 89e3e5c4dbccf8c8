package dev.mainstay.guest.library.java.io;

import dev.mainstay.guest.files.OpenFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;

/** {@code java.io.FileOutputStream}. Every write goes to the host, as there is no buffer. */
public class FileOutputStream extends OutputStream {
  private final OpenFile file;
  private final boolean append;
  private long position;

  public FileOutputStream(String name) throws FileNotFoundException {
    this(name, false);
  }

  public FileOutputStream(String name, boolean append) throws FileNotFoundException {
    this(new File(name), append);
  }

  public FileOutputStream(File file) throws FileNotFoundException {
    this(file, false);
  }

  public FileOutputStream(File file, boolean append) throws FileNotFoundException {
    int open = append ? OpenFile.CREATE : OpenFile.CREATE | OpenFile.TRUNCATE;
    this.file = file.open(open, OpenFile.WRITE);
    this.append = append;
  }

  /** Over a file that is open. */
  public FileOutputStream(OpenFile file, boolean append) {
    this.file = file;
    this.append = append;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if ((from | length | bytes.length - from - length) < 0) {
      throw new IndexOutOfBoundsException();
    }
    if (length == 0) {
      return;
    }
    if (file.isClosed()) {
      throw new IOException("Stream Closed");
    }
    // Another writer may come in between: WASI has no file that writes to its end by itself.
    long at = append ? file.size() : position;
    file.write(bytes, from, length, at);
    position = at + length;
  }

  @Override
  public void close() {
    file.close();
  }
}
