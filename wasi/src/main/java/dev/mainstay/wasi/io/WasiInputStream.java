package dev.mainstay.wasi.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A stream of WASI as a {@link InputStream} of Java, which waits where nothing is there yet.
 *
 * <p>What is read into an array of the caller's is written there by the host: nothing is allocated
 * and nothing copied. There is no buffer, so one byte at a time costs a call of the host each.
 */
public class WasiInputStream extends InputStream {
  private final Streams.InputStream stream;
  private byte[] one = {};
  private boolean isClosed;

  /** The stream, which this one closes. */
  public WasiInputStream(Streams.InputStream stream) {
    this.stream = Objects.requireNonNull(stream, "stream");
  }

  /** One byte, unsigned; -1 at the end. */
  @Override
  public int read() throws IOException {
    if (one.length == 0) {
      one = new byte[1];
    }
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** Waits until there is something, and reads it; -1 at the end. */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    try {
      int count = 0;
      // A host that is interrupted gives nothing, which is not the end.
      while (count == 0) {
        count = open().blockingRead(into, offset, length);
      }
      return count;
    } catch (Streams.StreamErrorException e) {
      fail(e);
      return -1;
    }
  }

  /** Waits until there is something, and drops it; 0 at the end. */
  @Override
  public long skip(long count) throws IOException {
    if (count <= 0) {
      return 0;
    }
    try {
      return open().blockingSkip(count);
    } catch (Streams.StreamErrorException e) {
      fail(e);
      return 0;
    }
  }

  /** Closes the stream; a second time does nothing. */
  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      stream.close();
    }
  }

  private Streams.InputStream open() throws IOException {
    if (isClosed) {
      throw new IOException("the stream is closed");
    }
    return stream;
  }

  /** Throws, unless it is the end. */
  private void fail(Streams.StreamErrorException e) throws IOException {
    if (e.error() instanceof Streams.StreamError.LastOperationFailed failed) {
      try (ErrorApi.Error error = failed.error()) {
        throw failure(error);
      }
    }
  }

  /**
   * The exception for an error, which the caller closes. The text is the host's, unless the stream
   * knows more.
   */
  protected IOException failure(ErrorApi.Error error) {
    return new IOException(error.toDebugString());
  }
}
