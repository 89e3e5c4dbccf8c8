package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:io/streams}: input streams.
 *
 * <p>The bytes are read into one block that the guest's allocator gives before the call, of the
 * length that the guest asked for and 64 KiB at most; so a guest that hands out a buffer of its own
 * gets them there, uncopied. An input that ended is closed and stays so.
 */
final class InputStreams {
  private InputStreams() {}

  @Export(name = "wasi:io/streams#[method]input-stream.read")
  static void read(int handle, long length, Address result) {
    read(handle, present(handle, length), result, false);
  }

  @Export(name = "wasi:io/streams#[method]input-stream.blocking-read")
  static void blockingRead(int handle, long length, Address result) {
    read(handle, length, result, true);
  }

  @Export(name = "wasi:io/streams#[method]input-stream.skip")
  static void skip(int handle, long length, Address result) {
    skip(handle, present(handle, length), result, false);
  }

  @Export(name = "wasi:io/streams#[method]input-stream.blocking-skip")
  static void blockingSkip(int handle, long length, Address result) {
    skip(handle, length, result, true);
  }

  @Export(name = "wasi:io/streams#[method]input-stream.subscribe")
  static int subscribe(int handle) {
    int word = Handles.entry(handle, Handles.INPUT_STREAM).word;
    if (Linker.tcpSockets() != 0) {
      if (SocketStreams.is(word)) {
        return SocketStreams.subscribe(word, Subscriptions.READ);
      }
    }
    return word >= FileStreams.FILE ? Pollables.at(0) : Pollables.input(word);
  }

  @Export(name = "wasi:io/streams#[resource-drop]input-stream")
  static void drop(int handle) {
    Streams.close(Handles.entry(handle, Handles.INPUT_STREAM));
    Handles.drop(handle, Handles.INPUT_STREAM);
  }

  /** The length, or 0 when a read would wait. */
  static long present(int handle, long length) {
    int fd = Handles.entry(handle, Handles.INPUT_STREAM).word;
    if (Linker.tcpSockets() != 0) {
      if (SocketStreams.is(fd)) {
        fd = SocketStreams.fd(fd);
      }
    }
    return length == 0 || fd < 0 || fd >= FileStreams.FILE || Subscriptions.readable(fd)
        ? length
        : 0;
  }

  /**
   * Reads once, at least a byte unless {@code length} is 0; returns 0 or an errno, {@link
   * Preview1#PIPE} at the end. How many bytes there were is in {@link Transfer#count}.
   *
   * @param wait whether to wait where the host does not
   */
  static int get(Entry stream, Address bytes, int length, boolean wait) {
    if (Linker.fileStreams() != 0) {
      if (stream.word >= FileStreams.FILE) {
        return FileStreams.get(stream, bytes, length);
      }
    }
    if (Linker.tcpSockets() != 0) {
      if (SocketStreams.is(stream.word)) {
        return SocketStreams.get(stream.word, bytes, length, wait);
      }
    }
    int fd = stream.word;
    Transfer transfer = Linker.transfer();
    transfer.count = 0;
    if (fd < 0) {
      return Preview1.PIPE;
    }
    transfer.bytes = bytes;
    transfer.length = length;
    while (length != 0) {
      int errno = Preview1.fdRead(fd, transfer, 1, transfer.toAddress().add(8));
      if (errno == 0) {
        return transfer.count == 0 ? Preview1.PIPE : 0;
      }
      // A pipe in non-blocking mode, such as node makes for its children.
      if (errno == Preview1.AGAIN) {
        if (!wait) {
          break;
        }
        Subscriptions.await(fd);
      } else if (errno != Preview1.INTR) {
        return errno;
      }
    }
    return 0;
  }

  private static void read(int handle, long length, Address result, boolean wait) {
    Entry stream = Handles.entry(handle, Handles.INPUT_STREAM);
    int errno = Preview1.PIPE;
    if (stream.word >= 0) {
      int most = Streams.atMost(length, Streams.MOST);
      Address bytes = Linker.allocate(1, most);
      errno = get(stream, bytes, most, wait);
      result.add(4).putAddress(bytes);
      result.add(8).putInt(Linker.transfer().count);
    }
    Streams.settle(stream, errno, result, 4);
  }

  private static void skip(int handle, long length, Address result, boolean wait) {
    Entry stream = Handles.entry(handle, Handles.INPUT_STREAM);
    int errno = get(stream, Buffer.small(), Streams.atMost(length, Buffer.SIZE), wait);
    result.add(8).putLong(Linker.transfer().count);
    Streams.settle(stream, errno, result, 8);
  }
}
