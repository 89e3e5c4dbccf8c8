package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/**
 * What input and output streams have in common.
 *
 * <p>The functions of {@code wasi:io/streams} answer a {@code result<…, stream-error>}: at 0 the
 * tag, at {@code payload} either the value or the error, that is a tag, and 4 behind it the handle
 * of an error resource.
 */
final class Streams {
  /** Instead of a file descriptor: the stream has ended, or has told of its error. */
  static final int CLOSED = -1;

  /** The most that one call reads. */
  static final int MOST = 65536;

  private Streams() {}

  /**
   * Writes the outcome. A stream that failed is closed with it: it tells of its error once. A pipe
   * without a reader is nothing but a closed stream, and a closed stream answers {@link
   * Preview1#PIPE} here.
   *
   * @param stream the stream
   * @param errno 0, or what preview 1 answered
   * @param result the return area
   * @param payload where the payload of the result begins
   */
  static void settle(Entry stream, int errno, Address result, int payload) {
    if (errno == 0) {
      result.putByte((byte) 0);
      return;
    }
    result.putByte((byte) 1);
    if (Linker.tcpSockets() != 0) {
      stream.extra = SocketStreams.is(stream.word) ? 1 : 0;
    }
    close(stream);
    stream.word = CLOSED;
    Address error = result.add(payload);
    if (errno == Preview1.PIPE) {
      error.putByte((byte) 1);
      return;
    }
    error.putByte((byte) 0);
    error.add(4).putInt(Handles.create(Handles.ERROR, errno));
    if (Linker.tcpSockets() != 0) {
      Handles.entry(error.add(4).getInt(), Handles.ERROR).extra = stream.extra;
    }
  }

  /** Lets go of what a stream stands on. */
  static void close(Entry stream) {
    if (Linker.fileStreams() != 0) {
      FileStreams.close(stream);
    }
    if (Linker.tcpSockets() != 0) {
      SocketStreams.close(stream);
    }
  }

  /** A length of the guest, unsigned, and at most {@code most}. */
  static int atMost(long length, int most) {
    return length < 0 || length > most ? most : (int) length;
  }
}
