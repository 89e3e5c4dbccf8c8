package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:filesystem/types}: streams over files. The word of such a stream is the {@link Files}
 * entry with {@link #FILE} added, and {@link #APPEND} where it writes to the end; the extra is its
 * own offset, so streams over one file do not disturb each other. What has no positions, such as a
 * pipe, is read and written where it stands.
 */
final class FileStreams {
  /** Added to the word of a stream over a file; file descriptors are smaller. */
  static final int FILE = 1 << 30;

  private static final int APPEND = 1 << 29;
  private static final int END = 2;

  private FileStreams() {}

  @Export(name = "wasi:filesystem/types#[method]descriptor.read-via-stream")
  static void readViaStream(int handle, long offset, Address result) {
    open(handle, Handles.INPUT_STREAM, Files.READ, FILE, offset, result);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.write-via-stream")
  static void writeViaStream(int handle, long offset, Address result) {
    open(handle, Handles.OUTPUT_STREAM, Files.WRITE, FILE, offset, result);
  }

  /** Each write goes to the end of that moment; another process may come in between. */
  @Export(name = "wasi:filesystem/types#[method]descriptor.append-via-stream")
  static void appendViaStream(int handle, Address result) {
    open(handle, Handles.OUTPUT_STREAM, Files.WRITE, FILE | APPEND, 0, result);
  }

  private static void open(int handle, int kind, int flag, int marks, long offset, Address result) {
    Entry file = Files.of(handle);
    int errno = 0;
    if (FileTypes.isDirectory(file.word)) {
      errno = Preview1.ISDIR;
    } else if ((Files.flags(file) & flag) == 0) {
      errno = Preview1.PERM;
    }
    if (FileErrors.settle(errno, result, 4)) {
      int stream = Handles.create(kind, Files.holdBehind(handle) | marks);
      Handles.entry(stream, kind).extra = offset;
      result.add(4).putInt(stream);
    }
  }

  /** Lets go of the file, if the stream has one. */
  static void close(Entry stream) {
    if (stream.word >= FILE) {
      Files.release(stream.word & ~(FILE | APPEND));
    }
  }

  private static int fd(Entry stream) {
    return Handles.entry(stream.word & ~(FILE | APPEND), Handles.FILE).word;
  }

  /** As {@link InputStreams#get}. */
  static int get(Entry stream, Address bytes, int length) {
    Transfer transfer = Linker.transfer();
    transfer.count = 0;
    if (length == 0) {
      return 0;
    }
    int fd = fd(stream);
    int errno = Positions.read(fd, bytes, length, stream.extra);
    if (errno == Preview1.SPIPE) {
      do {
        transfer.bytes = bytes;
        transfer.length = length;
        errno = Preview1.fdRead(fd, transfer, 1, transfer.toAddress().add(8));
      } while (errno == Preview1.INTR);
    }
    if (errno != 0) {
      return errno;
    }
    stream.extra += transfer.count & 0xffffffffL;
    return transfer.count == 0 ? Preview1.PIPE : 0;
  }

  /** As {@link OutputStreams#put}. */
  static int put(Entry stream, Address bytes, int length) {
    Transfer transfer = Linker.transfer();
    Address count = transfer.toAddress().add(8);
    int fd = fd(stream);
    while (length != 0) {
      int errno;
      if ((stream.word & APPEND) != 0) {
        // The new position is of no use to us, and goes where the write's operands come next.
        errno = Preview1.fdSeek(fd, 0, END, transfer.toAddress());
        if (errno == 0) {
          transfer.bytes = bytes;
          transfer.length = length;
          errno = Preview1.fdWrite(fd, transfer, 1, count);
        }
      } else {
        errno = Positions.write(fd, bytes, length, stream.extra);
      }
      if (errno == Preview1.SPIPE) {
        return OutputStreams.put(fd, bytes, length);
      }
      if (errno != Preview1.INTR && errno != Preview1.AGAIN) {
        if (errno != 0) {
          return errno;
        }
        int written = transfer.count;
        if (!Address.fromInt(written - 1).isLessThan(Address.fromInt(length))) {
          return Preview1.IO; // nothing at all, or more than there was: it would never end
        }
        stream.extra += written & 0xffffffffL;
        bytes = bytes.add(written);
        length -= written;
      }
    }
    return 0;
  }
}
