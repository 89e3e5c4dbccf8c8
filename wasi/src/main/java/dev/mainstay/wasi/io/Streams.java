package dev.mainstay.wasi.io;

import dev.mainstay.annotations.CallerBuffer;
import dev.mainstay.annotations.Slice;
import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitException;
import dev.mainstay.annotations.WitResource;
import dev.mainstay.annotations.WitVariant;

/**
 * {@code wasi:io/streams@0.2.12}: bytes that come and go one after the other.
 *
 * <p>All lengths are in bytes. What reads and writes exists twice: with arrays of the size of what
 * is read or written, and with a place in an array of the caller's, where nothing is allocated and
 * nothing copied.
 */
@WasiImport("wasi:io/streams@0.2.12")
public interface Streams {
  /** Why a stream did not do what it was asked for. */
  @WitVariant
  sealed interface StreamError {
    /** The operation failed; the stream is closed from then on. */
    record LastOperationFailed(ErrorApi.Error error) implements StreamError {}

    /** The stream is closed: its end was reached, or the other side does not listen any more. */
    record Closed() implements StreamError {}
  }

  /** A stream's error, thrown. */
  final class StreamErrorException extends WitException {
    private static final long serialVersionUID = 1;

    private final transient StreamError error;

    /** The error of a stream. */
    public StreamErrorException(StreamError error) {
      this.error = error;
    }

    /** Why; an error in it is the catcher's to close. */
    public StreamError error() {
      return error;
    }
  }

  /**
   * A stream to read from.
   *
   * <p>Every function throws {@link StreamError.Closed} when the end has been reached and there is
   * nothing left, and {@link StreamError.LastOperationFailed} when something went wrong.
   */
  @WitResource
  interface InputStream extends AutoCloseable {
    /**
     * Reads what is there. Does not wait: nothing may come, and that is not the end.
     *
     * @param len how many bytes at most
     */
    byte[] read(@U64 long len) throws StreamErrorException;

    /**
     * Reads what is there into the caller's array. Does not wait.
     *
     * @param len how many bytes at most
     * @return how many bytes came; 0 is not the end
     */
    int read(@CallerBuffer byte[] into, int offset, @U64 int len) throws StreamErrorException;

    /**
     * Waits until there is something, and reads it.
     *
     * @param len how many bytes at most
     */
    byte[] blockingRead(@U64 long len) throws StreamErrorException;

    /**
     * Waits until there is something, and reads it into the caller's array.
     *
     * @param len how many bytes at most
     * @return how many bytes came
     */
    int blockingRead(@CallerBuffer byte[] into, int offset, @U64 int len)
        throws StreamErrorException;

    /**
     * Reads what is there and drops it. Does not wait.
     *
     * @param len how many bytes at most
     * @return how many bytes there were
     */
    @U64
    long skip(@U64 long len) throws StreamErrorException;

    /**
     * Waits until there is something, and drops it.
     *
     * @param len how many bytes at most
     * @return how many bytes there were
     */
    @U64
    long blockingSkip(@U64 long len) throws StreamErrorException;

    /** What happens when there is something to read, or the end. To be closed before the stream. */
    Poll.Pollable subscribe();

    /** The stream as Java has streams, which closes this one. */
    default java.io.InputStream toJava() {
      return new WasiInputStream(this);
    }

    /** Drops the handle. */
    @Override
    void close();
  }

  /**
   * A stream to write to.
   *
   * <p>Every function throws {@link StreamError.Closed} when nobody takes the bytes any more, and
   * {@link StreamError.LastOperationFailed} when something went wrong. What has not been flushed
   * when the stream is closed may be lost.
   */
  @WitResource
  interface OutputStream extends AutoCloseable {
    /**
     * How many bytes {@link #write} may have. Does not wait; 0 means later, see {@link #subscribe}.
     */
    @U64
    long checkWrite() throws StreamErrorException;

    /**
     * Writes. Does not wait. Traps if there are more bytes than the last {@link #checkWrite}
     * allowed.
     */
    void write(byte[] contents) throws StreamErrorException;

    /** Writes a part of an array. Otherwise as {@link #write(byte[])}. */
    void write(@Slice byte[] contents, int offset, int length) throws StreamErrorException;

    /**
     * Writes and flushes, and waits until that is done.
     *
     * @param contents at most 4096 bytes
     */
    void blockingWriteAndFlush(byte[] contents) throws StreamErrorException;

    /**
     * Writes a part of an array and flushes, and waits until that is done.
     *
     * @param length at most 4096
     */
    void blockingWriteAndFlush(@Slice byte[] contents, int offset, int length)
        throws StreamErrorException;

    /**
     * Begins to flush. Does not wait; until it is done, {@link #checkWrite} is 0.
     *
     * <p>What failed is said by the function that comes next.
     */
    void flush() throws StreamErrorException;

    /** Flushes, and waits until that is done. */
    void blockingFlush() throws StreamErrorException;

    /** What happens when {@link #checkWrite} is not 0 any more. To be closed before the stream. */
    Poll.Pollable subscribe();

    /** The stream as Java has streams, which closes this one. */
    default java.io.OutputStream toJava() {
      return new WasiOutputStream(this);
    }

    /**
     * Writes zeroes. Does not wait. Traps if they are more than the last {@link #checkWrite}
     * allowed.
     *
     * @param len how many bytes
     */
    void writeZeroes(@U64 long len) throws StreamErrorException;

    /**
     * Writes zeroes and flushes, and waits until that is done.
     *
     * @param len how many bytes, at most 4096
     */
    void blockingWriteZeroesAndFlush(@U64 long len) throws StreamErrorException;

    /**
     * Moves bytes from one stream to this one. Does not wait.
     *
     * @param len how many bytes at most
     * @return how many were moved
     */
    @U64
    long splice(InputStream src, @U64 long len) throws StreamErrorException;

    /**
     * Waits until there is something in one stream and room in this one, and moves bytes.
     *
     * @param len how many bytes at most
     * @return how many were moved
     */
    @U64
    long blockingSplice(InputStream src, @U64 long len) throws StreamErrorException;

    /** Drops the handle. */
    @Override
    void close();
  }
}
