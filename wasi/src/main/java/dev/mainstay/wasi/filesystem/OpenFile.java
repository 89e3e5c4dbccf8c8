package dev.mainstay.wasi.filesystem;

import dev.mainstay.wasi.filesystem.Types.DescriptorStat;
import dev.mainstay.wasi.filesystem.Types.ErrorCode;
import dev.mainstay.wasi.filesystem.Types.ErrorCodeException;
import dev.mainstay.wasi.io.ErrorApi;
import dev.mainstay.wasi.io.Streams;
import dev.mainstay.wasi.io.WasiInputStream;
import dev.mainstay.wasi.io.WasiOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * An open file.
 *
 * <p>There is no current position: what is read and written says where, and streams have a position
 * each. Places and sizes are in bytes. The host reads and writes the caller's arrays themselves.
 */
public final class OpenFile implements AutoCloseable {
  private final Types types;
  private final Types.Descriptor descriptor;
  private final String path;

  /**
   * A file that is open.
   *
   * @param types what the descriptor is from
   * @param descriptor the file, which this one closes
   * @param path what messages call it
   */
  public OpenFile(Types types, Types.Descriptor descriptor, String path) {
    this.types = types;
    this.descriptor = descriptor;
    this.path = path;
  }

  /** The name that messages call it by. */
  public String path() {
    return path;
  }

  /** WASI's own handle, for what is not here; closed with this file. */
  public Types.Descriptor descriptor() {
    return descriptor;
  }

  /** What is known of it. */
  public DescriptorStat stat() throws FileException {
    try {
      return descriptor.stat();
    } catch (ErrorCodeException e) {
      throw failure(e);
    }
  }

  /** How long it is. */
  public long size() throws FileException {
    return stat().size();
  }

  /** Makes it shorter, or longer, by zeroes. */
  public void resize(long size) throws FileException {
    try {
      descriptor.setSize(size);
    } catch (ErrorCodeException e) {
      throw failure(e);
    }
  }

  /**
   * Reads a part of the file.
   *
   * @param position where the part begins in the file
   * @return how many bytes came, at least one unless {@code length} is 0; -1 at the end
   */
  public int read(byte[] into, int offset, int length, long position) throws FileException {
    Objects.checkFromIndexSize(offset, length, into.length);
    try {
      while (length > 0) {
        Types.Count read = descriptor.read(into, offset, length, position);
        if (read.count() > 0) {
          return read.count();
        } else if (read.isEnd()) {
          return -1;
        }
        // Interrupted.
      }
      return 0;
    } catch (ErrorCodeException e) {
      throw failure(e);
    }
  }

  /**
   * All that is in it.
   *
   * @throws OutOfMemoryError if that is more than an array can have
   */
  public byte[] readAll() throws FileException {
    long size = size();
    if (size > Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError();
    }
    // What has no size, a device say, is read in parts.
    byte[] bytes = new byte[size == 0 ? 512 : (int) size];
    int length = 0;
    while (true) {
      int count = read(bytes, length, bytes.length - length, length);
      if (count < 0) {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
      }
      length += count;
      if (length == bytes.length) {
        if (length == size) {
          return bytes;
        }
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
    }
  }

  /**
   * Writes all of a part of an array.
   *
   * @param position where it goes in the file; behind its end it becomes longer
   */
  public void write(byte[] bytes, int offset, int length, long position) throws FileException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    try {
      int written = 0;
      while (written < length) {
        long count =
            descriptor.write(bytes, offset + written, length - written, position + written);
        if (count == 0) {
          // It would be so for ever.
          throw new FileException(ErrorCode.INSUFFICIENT_SPACE, path);
        }
        written += (int) count;
      }
    } catch (ErrorCodeException e) {
      throw failure(e);
    }
  }

  /** Waits until what was written is on the disk. */
  public void sync() throws FileException {
    try {
      descriptor.sync();
    } catch (ErrorCodeException e) {
      throw failure(e);
    }
  }

  /** A stream that reads from the beginning. */
  public InputStream in() throws FileException {
    return in(0);
  }

  /** A stream that reads from a place on. */
  public InputStream in(long position) throws FileException {
    try {
      return new Input(descriptor.readViaStream(position));
    } catch (ErrorCodeException e) {
      throw failure(e);
    }
  }

  /** A stream that writes from a place on. */
  public OutputStream out(long position) throws FileException {
    try {
      return new Output(descriptor.writeViaStream(position));
    } catch (ErrorCodeException e) {
      throw failure(e);
    }
  }

  /** A stream that writes at the end, wherever that is by then. */
  public OutputStream append() throws FileException {
    try {
      return new Output(descriptor.appendViaStream());
    } catch (ErrorCodeException e) {
      throw failure(e);
    }
  }

  /** Closes the file; its streams live on. */
  @Override
  public void close() {
    descriptor.close();
  }

  private FileException failure(ErrorCodeException e) {
    return new FileException(e.error(), path);
  }

  private FileException failure(ErrorApi.Error error) {
    Optional<ErrorCode> code = types.filesystemErrorCode(error);
    return new FileException(code.orElse(ErrorCode.IO), path);
  }

  private final class Input extends WasiInputStream {
    Input(Streams.InputStream stream) {
      super(stream);
    }

    @Override
    protected IOException failure(ErrorApi.Error error) {
      return OpenFile.this.failure(error);
    }
  }

  private final class Output extends WasiOutputStream {
    Output(Streams.OutputStream stream) {
      super(stream);
    }

    @Override
    protected IOException failure(ErrorApi.Error error) {
      return OpenFile.this.failure(error);
    }
  }
}
