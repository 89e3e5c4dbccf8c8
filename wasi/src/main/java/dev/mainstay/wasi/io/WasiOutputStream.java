package dev.mainstay.wasi.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A stream of WASI as an {@link OutputStream} of Java, which waits until the bytes are taken.
 *
 * <p>What is written is read by the host out of the caller's array: nothing is allocated and
 * nothing copied. There is no buffer: the bytes are the host's when {@code write} returns, and one
 * byte at a time costs a call of the host each.
 */
public class WasiOutputStream extends OutputStream {
  /** What one call may have, as WASI says. */
  private static final int MOST = 4096;

  private final Streams.OutputStream stream;
  private byte[] one = {};
  private boolean isClosed;

  /** The stream, which this one closes. */
  public WasiOutputStream(Streams.OutputStream stream) {
    this.stream = Objects.requireNonNull(stream, "stream");
  }

  /** Writes the lowest eight bits. */
  @Override
  public void write(int b) throws IOException {
    if (one.length == 0) {
      one = new byte[1];
    }
    one[0] = (byte) b;
    write(one, 0, 1);
  }

  /** Writes all of it. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (isClosed) {
      throw new IOException("the stream is closed");
    }
    try {
      int end = offset + length;
      for (int at = offset; at < end; at += MOST) {
        stream.blockingWriteAndFlush(bytes, at, Math.min(MOST, end - at));
      }
    } catch (Streams.StreamErrorException e) {
      throw exception(e);
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

  private IOException exception(Streams.StreamErrorException e) {
    if (e.error() instanceof Streams.StreamError.LastOperationFailed failed) {
      try (ErrorApi.Error error = failed.error()) {
        return failure(error);
      }
    }
    return new IOException("the other side has closed the stream");
  }

  /**
   * The exception for an error, which the caller closes. The text is the host's, unless the stream
   * knows more.
   */
  protected IOException failure(ErrorApi.Error error) {
    return new IOException(error.toDebugString());
  }
}
