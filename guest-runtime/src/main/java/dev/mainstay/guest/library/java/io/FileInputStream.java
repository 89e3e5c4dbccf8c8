package dev.mainstay.guest.library.java.io;

import dev.mainstay.guest.files.ErrorCode;
import dev.mainstay.guest.files.OpenFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** {@code java.io.FileInputStream}. Every read asks the host, as there is no buffer. */
public class FileInputStream extends InputStream {
  private final OpenFile file;
  private long position;

  public FileInputStream(String name) throws FileNotFoundException {
    this(new File(name));
  }

  public FileInputStream(File file) throws FileNotFoundException {
    this.file = file.open(0, OpenFile.READ);
  }

  /** Over a file that is open. */
  public FileInputStream(OpenFile file) {
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes) throws IOException {
    return read(bytes, 0, bytes.length);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if ((from | length | bytes.length - from - length) < 0) {
      throw new IndexOutOfBoundsException();
    }
    if (length == 0) {
      return 0;
    }
    ensureOpen();
    int count = file.read(bytes, from, length, position);
    position += Math.max(0, count);
    return count;
  }

  /** Also goes back, and past the end. */
  @Override
  public long skip(long count) throws IOException {
    ensureOpen();
    if (position + count < 0) {
      throw new IOException(ErrorCode.message(ErrorCode.INVALID));
    }
    position += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    ensureOpen();
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, file.size() - position));
  }

  @Override
  public void close() {
    file.close();
  }

  private void ensureOpen() throws IOException {
    if (file.isClosed()) {
      throw new IOException("Stream Closed");
    }
  }
}
