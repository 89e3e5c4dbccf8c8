package dev.mainstay.guest.library.java.util.zip;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** {@code java.util.zip.InflaterOutputStream}. */
public class InflaterOutputStream extends FilterOutputStream {
  protected final Inflater inf;
  protected final byte[] buf;
  private final boolean ownInflater;
  private boolean closed;

  public InflaterOutputStream(OutputStream out) {
    this(out, new Inflater(), 512, true);
  }

  public InflaterOutputStream(OutputStream out, Inflater infl) {
    this(out, infl, 512, false);
  }

  public InflaterOutputStream(OutputStream out, Inflater infl, int bufLen) {
    this(out, infl, bufLen, false);
  }

  private InflaterOutputStream(OutputStream out, Inflater infl, int bufLen, boolean ownInflater) {
    super(Objects.requireNonNull(out));
    inf = Objects.requireNonNull(infl);
    if (bufLen <= 0) {
      throw new IllegalArgumentException("Buffer size < 1");
    }
    buf = new byte[bufLen];
    this.ownInflater = ownInflater;
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("Stream closed");
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] b, int off, int len) throws IOException {
    requireOpen();
    Objects.checkFromIndexSize(off, len, b.length);
    if (len == 0) {
      return;
    }
    inf.setInput(b, off, len);
    drain();
    if (inf.needsDictionary()) {
      throw new ZipException("ZLIB dictionary missing");
    }
  }

  private void drain() throws IOException {
    int count = 0;
    do {
      try {
        count = inf.inflate(buf, 0, buf.length);
      } catch (DataFormatException e) {
        if (count == buf.length && inf.needsInput()) {
          // TeaVM's says so when there was no more than what filled the buffer.
          return;
        }
        throw new ZipException(
            e.getMessage() == null ? "Invalid ZLIB data format" : e.getMessage());
      }
      out.write(buf, 0, count);
    } while (!inf.finished() && (count == buf.length || !inf.needsInput()) && count > 0);
  }

  @Override
  public void flush() throws IOException {
    requireOpen();
    out.flush();
  }

  public void finish() throws IOException {
    flush();
    if (ownInflater) {
      inf.end();
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      finish();
      out.close();
      closed = true;
    }
  }
}
