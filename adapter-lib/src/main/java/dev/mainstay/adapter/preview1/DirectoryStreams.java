package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:filesystem/types}: the listing of a directory, which is what was in it when it was
 * asked for. The cookies of Wasmtime and node count entries, so whoever removed files between two
 * calls of {@code fd_readdir} would miss some.
 *
 * <p>The names are kept in the handle table, so that a listing takes no memory that does not come
 * back, and it needs the directory no longer. The stream is the head of a chain of {@link
 * Handles#NAME} entries: for each name one whose extra is its type and its length, {@code length <<
 * 8 | type}, and then those with eight bytes of it each.
 */
final class DirectoryStreams {
  /** A {@code dirent}: the next cookie, the inode, at 16 the length of the name, at 20 the type. */
  private static final int HEADER = 24;

  private static final int PART = 8;

  /** Instead of a type: the name is not UTF-8. */
  private static final int UNREADABLE = 255;

  /** Room for a whole page of entries; names are read by eight bytes, so a few behind it. */
  private static final int LONGEST = 65536 - PART;

  private DirectoryStreams() {}

  @Export(name = "wasi:filesystem/types#[method]descriptor.read-directory")
  static void readDirectory(int handle, Address result) {
    int fd = Files.fd(handle);
    int stream = Handles.create(Handles.DIRECTORY_STREAM, 0);
    Entry entry = Handles.entry(stream, Handles.DIRECTORY_STREAM);
    int errno = list(fd, entry);
    // Wasmtime says of a file that the descriptor is a bad one, node that it is not permitted.
    if (errno != 0 && !FileTypes.isDirectory(fd)) {
      errno = Preview1.NOTDIR;
    }
    if (FileErrors.settle(errno, result, 4)) {
      result.add(4).putInt(stream);
    } else {
      drop(stream);
    }
  }

  /** The next entry, without {@code .} and {@code ..}. */
  @Export(name = "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry")
  static void readDirectoryEntry(int handle, Address result) {
    Entry stream = Handles.entry(handle, Handles.DIRECTORY_STREAM);
    result.putByte((byte) 0);
    if (stream.word == 0) {
      result.add(4).putByte((byte) 0);
      return;
    }
    int head = (int) first(stream).extra;
    if (head == UNREADABLE) {
      shorten(stream);
      FileErrors.settle(Preview1.ILSEQ, result, 4);
      return;
    }
    int length = head >>> 8;
    Address bytes = Linker.allocate(1, length);
    result.add(4).putByte((byte) 1);
    result.add(8).putByte((byte) head);
    result.add(12).putAddress(bytes);
    result.add(16).putInt(length);
    while (length > 0) {
      shorten(stream);
      Linker.copy(bytes, first(stream).toAddress().add(8), length < PART ? length : PART);
      bytes = bytes.add(PART);
      length -= PART;
    }
    shorten(stream);
  }

  @Export(name = "wasi:filesystem/types#[resource-drop]directory-entry-stream")
  static void drop(int handle) {
    Entry stream = Handles.entry(handle, Handles.DIRECTORY_STREAM);
    while (stream.word != 0) {
      shorten(stream);
    }
    Handles.drop(handle, Handles.DIRECTORY_STREAM);
  }

  private static Entry first(Entry stream) {
    return Handles.entry(stream.word, Handles.NAME);
  }

  /** Gives the first piece back. */
  private static void shorten(Entry stream) {
    int piece = stream.word;
    stream.word = first(stream).word;
    Handles.drop(piece, Handles.NAME);
  }

  /**
   * Reads all of a directory.
   *
   * @return 0 or an errno; then the stream has what was read before
   */
  private static int list(int fd, Entry stream) {
    Address used = Linker.transfer().toAddress();
    Address buffer = Buffer.small();
    int size = Buffer.SIZE - PART;
    long cookie = 0;
    Entry last = stream;
    while (true) {
      int errno = Preview1.fdReaddir(fd, buffer, size, cookie, used);
      if (errno != 0) {
        return errno;
      }
      int left = used.getInt();
      boolean more = left == size;
      Address entry = buffer;
      // Less than a header is the beginning of one, or nothing: node says that it filled the buffer
      // where the next header did not fit.
      while (left >= HEADER) {
        int length = entry.add(16).getInt();
        if (Address.fromInt(left - HEADER).isLessThan(Address.fromInt(length))) {
          break; // cut off: the next call begins with it
        }
        Address name = entry.add(HEADER);
        // Wasmtime and node list them, others do not.
        if (!isDots(name, length)) {
          int kept = length;
          int head = length << 8 | FileTypes.of(entry.add(20).getByte());
          if (Utf8.copy(name, length, name, false) != length) {
            kept = 0;
            head = UNREADABLE;
          }
          for (int i = -PART; i < kept; i += PART) {
            if (!Handles.haveRoom()) {
              return Preview1.NOMEM;
            }
            last.word = Handles.create(Handles.NAME, 0);
            last = Handles.entry(last.word, Handles.NAME);
            last.extra = i < 0 ? head : name.add(i).getLong();
          }
        }
        cookie = entry.getLong();
        entry = name.add(length);
        left -= HEADER + length;
      }
      if (!more) {
        return 0;
      }
      if (entry == buffer) { // not even one
        if (size == LONGEST) {
          return Preview1.NAMETOOLONG;
        }
        size = LONGEST;
        buffer = Buffer.atLeast(LONGEST + PART);
      }
    }
  }

  private static boolean isDots(Address name, int length) {
    return name.getByte() == '.' && (length == 1 || (length == 2 && name.add(1).getByte() == '.'));
  }
}
