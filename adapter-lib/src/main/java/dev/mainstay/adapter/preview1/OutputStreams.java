package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:io/streams}: output streams.
 *
 * <p>Nothing is buffered here, so a write returns when the host took everything, and to flush is to
 * do nothing. A write therefore waits where the WIT says that it does not: preview 1 has no other
 * way to write all of something.
 */
final class OutputStreams {
  /** What {@code check-write} permits while a stream is open. We take more as well. */
  private static final int BUDGET = 1 << 20;

  private OutputStreams() {}

  @Export(name = "wasi:io/streams#[method]output-stream.check-write")
  static void checkWrite(int handle, Address result) {
    Entry stream = Handles.entry(handle, Handles.OUTPUT_STREAM);
    int budget = stream.word < 0 ? -1 : BUDGET;
    if (Linker.tcpSockets() != 0) {
      if (SocketStreams.is(stream.word)) {
        budget = SocketStreams.budget(stream.word);
      }
    }
    result.add(8).putLong(budget);
    Streams.settle(stream, budget < 0 ? Preview1.PIPE : 0, result, 8);
  }

  @Export(name = "wasi:io/streams#[method]output-stream.write")
  static void write(int handle, Address bytes, int length, Address result) {
    Entry stream = Handles.entry(handle, Handles.OUTPUT_STREAM);
    Streams.settle(stream, put(stream, bytes, length), result, 4);
  }

  @Export(name = "wasi:io/streams#[method]output-stream.blocking-write-and-flush")
  static void blockingWriteAndFlush(int handle, Address bytes, int length, Address result) {
    write(handle, bytes, length, result);
  }

  @Export(name = "wasi:io/streams#[method]output-stream.flush")
  static void flush(int handle, Address result) {
    Entry stream = Handles.entry(handle, Handles.OUTPUT_STREAM);
    int errno = stream.word < 0 ? Preview1.PIPE : 0;
    if (Linker.tcpSockets() != 0) {
      if (SocketStreams.is(stream.word)) {
        errno = SocketStreams.put(stream.word, result, 0);
      }
    }
    Streams.settle(stream, errno, result, 4);
  }

  @Export(name = "wasi:io/streams#[method]output-stream.blocking-flush")
  static void blockingFlush(int handle, Address result) {
    flush(handle, result);
  }

  @Export(name = "wasi:io/streams#[method]output-stream.write-zeroes")
  static void writeZeroes(int handle, long length, Address result) {
    Entry stream = Handles.entry(handle, Handles.OUTPUT_STREAM);
    Address zeroes = Buffer.small();
    Linker.fill(zeroes, 0, Buffer.SIZE);
    int errno = stream.word < 0 ? Preview1.PIPE : 0;
    while (length != 0 && errno == 0) {
      int part = Streams.atMost(length, Buffer.SIZE);
      errno = put(stream, zeroes, part);
      length -= part;
    }
    Streams.settle(stream, errno, result, 4);
  }

  @Export(name = "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush")
  static void blockingWriteZeroesAndFlush(int handle, long length, Address result) {
    writeZeroes(handle, length, result);
  }

  @Export(name = "wasi:io/streams#[method]output-stream.subscribe")
  static int subscribe(int handle) {
    Entry stream = Handles.entry(handle, Handles.OUTPUT_STREAM);
    if (Linker.tcpSockets() != 0) {
      if (SocketStreams.is(stream.word)) {
        return SocketStreams.subscribe(stream.word, Subscriptions.WRITE);
      }
    }
    return Pollables.at(0);
  }

  @Export(name = "wasi:io/streams#[resource-drop]output-stream")
  static void drop(int handle) {
    Streams.close(Handles.entry(handle, Handles.OUTPUT_STREAM));
    Handles.drop(handle, Handles.OUTPUT_STREAM);
  }

  /** Writes all of it to a stream; returns 0 or an errno. */
  static int put(Entry stream, Address bytes, int length) {
    if (Linker.fileStreams() != 0) {
      if (stream.word >= FileStreams.FILE) {
        return FileStreams.put(stream, bytes, length);
      }
    }
    if (Linker.tcpSockets() != 0) {
      if (SocketStreams.is(stream.word)) {
        return SocketStreams.put(stream.word, bytes, length);
      }
    }
    return put(stream.word, bytes, length);
  }

  /** Writes all of it; returns 0 or an errno. */
  static int put(int fd, Address bytes, int length) {
    if (fd < 0) {
      return Preview1.PIPE;
    }
    Transfer transfer = Linker.transfer();
    while (length != 0) {
      transfer.bytes = bytes;
      transfer.length = length;
      int errno = Preview1.fdWrite(fd, transfer, 1, transfer.toAddress().add(8));
      // A pipe in non-blocking mode that is full, such as node makes for its children: to ask
      // again is all that can be done without importing poll_oneoff into every program that prints.
      if (errno != Preview1.INTR && errno != Preview1.AGAIN) {
        if (errno != 0) {
          return errno;
        }
        int count = transfer.count;
        if (!Address.fromInt(count - 1).isLessThan(Address.fromInt(length))) {
          return Preview1.IO; // nothing at all, or more than there was: it would never end
        }
        bytes = bytes.add(count);
        length -= count;
      }
    }
    return 0;
  }
}
