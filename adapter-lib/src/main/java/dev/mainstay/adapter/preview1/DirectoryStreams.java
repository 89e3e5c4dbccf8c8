package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:filesystem/types}: the listing of a directory. An entry is asked for when the guest
 * asks for it, by the cookie of the one before. Cookies of wasmtime and node count the entries, so
 * whoever removes files while he lists them misses some there: list first, remove then.
 */
final class DirectoryStreams {
  private static final int HEADER = 24;
  private static final int LONGEST = 65536;

  private DirectoryStreams() {}

  /** Asks for the first entry, so that what is no directory shows at once. */
  @Export(name = "wasi:filesystem/types#[method]descriptor.read-directory")
  static void readDirectory(int handle, Address result) {
    Address used = Linker.transfer().toAddress();
    int errno = Preview1.fdReaddir(Files.fd(handle), Buffer.small(), Buffer.SIZE, 0, used);
    if (FileErrors.settle(errno, result, 4)) {
      int stream = Handles.create(Handles.DIRECTORY_STREAM, Files.hold(handle));
      Handles.entry(stream, Handles.DIRECTORY_STREAM).extra = 0;
      result.add(4).putInt(stream);
    }
  }

  /** The next entry, without {@code .} and {@code ..}. */
  @Export(name = "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry")
  static void readDirectoryEntry(int handle, Address result) {
    Entry stream = Handles.entry(handle, Handles.DIRECTORY_STREAM);
    int fd = Handles.entry(stream.word, Handles.FILE).word;
    Address used = Linker.transfer().toAddress();
    int length;
    Address entry;
    Address name;
    do {
      entry = Buffer.small();
      int size = Buffer.SIZE;
      int errno = Preview1.fdReaddir(fd, entry, size, stream.extra, used);
      if (errno == 0
          && used.getInt() >= HEADER
          && Address.fromInt(size - HEADER).isLessThan(Address.fromInt(entry.add(16).getInt()))) {
        entry = Buffer.atLeast(LONGEST);
        size = LONGEST;
        errno = Preview1.fdReaddir(fd, entry, size, stream.extra, used);
      }
      length = entry.add(16).getInt();
      if (errno == 0 && used.getInt() < HEADER) {
        result.putByte((byte) 0);
        result.add(4).putByte((byte) 0);
        return;
      }
      if (errno == 0
          && Address.fromInt(used.getInt() - HEADER).isLessThan(Address.fromInt(length))) {
        errno = Preview1.NAMETOOLONG;
      }
      if (!FileErrors.settle(errno, result, 4)) {
        return;
      }
      stream.extra = entry.getLong();
      name = entry.add(HEADER);
    } while (isDots(name, length));
    if (Utf8.copy(name, length, name, false) != length) {
      FileErrors.settle(Preview1.ILSEQ, result, 4);
      return;
    }
    Address bytes = Linker.allocate(1, length);
    Linker.copy(bytes, name, length);
    result.add(4).putByte((byte) 1);
    result.add(8).putByte(FileTypes.of(entry.add(20).getByte()));
    result.add(12).putAddress(bytes);
    result.add(16).putInt(length);
  }

  @Export(name = "wasi:filesystem/types#[resource-drop]directory-entry-stream")
  static void drop(int handle) {
    int file = Handles.entry(handle, Handles.DIRECTORY_STREAM).word;
    Handles.drop(handle, Handles.DIRECTORY_STREAM);
    Files.release(file);
  }

  private static boolean isDots(Address name, int length) {
    return name.getByte() == '.' && (length == 1 || (length == 2 && name.add(1).getByte() == '.'));
  }
}
