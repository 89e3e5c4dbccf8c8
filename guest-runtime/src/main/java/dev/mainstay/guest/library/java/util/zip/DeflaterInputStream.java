package dev.mainstay.guest.library.java.util.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.Deflater;

/** {@code java.util.zip.DeflaterInputStream}. */
public class DeflaterInputStream extends FilterInputStream {
  protected final Deflater def;
  protected final byte[] buf;
  private final boolean ownDeflater;
  private boolean atEnd;

  public DeflaterInputStream(InputStream in) {
    this(in, new Deflater(), 512, true);
  }

  public DeflaterInputStream(InputStream in, Deflater defl) {
    this(in, defl, 512, false);
  }

  public DeflaterInputStream(InputStream in, Deflater defl, int bufLen) {
    this(in, defl, bufLen, false);
  }

  private DeflaterInputStream(InputStream in, Deflater defl, int bufLen, boolean ownDeflater) {
    super(Objects.requireNonNull(in));
    def = Objects.requireNonNull(defl);
    if (bufLen < 1) {
      throw new IllegalArgumentException("Buffer size < 1");
    }
    buf = new byte[bufLen];
    this.ownDeflater = ownDeflater;
  }

  private void requireOpen() throws IOException {
    if (in == null) {
      throw new IOException("Stream closed");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) <= 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    requireOpen();
    Objects.checkFromIndexSize(off, len, b.length);
    int done = 0;
    while (done < len && !def.finished()) {
      if (def.needsInput() && !atEnd) {
        int count = in.read(buf, 0, buf.length);
        if (count < 0) {
          atEnd = true;
          def.finish();
        } else {
          def.setInput(buf, 0, count);
        }
      }
      done += def.deflate(b, off + done, len - done);
    }
    return done == 0 && len != 0 ? -1 : done;
  }

  @Override
  public long skip(long n) throws IOException {
    if (n < 0) {
      throw new IllegalArgumentException("negative skip length");
    }
    long left = n;
    byte[] skipped = new byte[512];
    while (left > 0) {
      int count = read(skipped, 0, (int) Math.min(left, skipped.length));
      if (count < 0) {
        break;
      }
      left -= count;
    }
    return n - left;
  }

  @Override
  public int available() throws IOException {
    requireOpen();
    return def.finished() ? 0 : 1;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public synchronized void mark(int limit) {}

  @Override
  public synchronized void reset() throws IOException {
    throw new IOException("mark/reset not supported");
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      if (ownDeflater) {
        def.end();
      }
      in.close();
      in = null;
    }
  }
}
