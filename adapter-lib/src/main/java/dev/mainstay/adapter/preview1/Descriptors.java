package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:filesystem/types}: what is done with an open descriptor. */
final class Descriptors {
  private static final int MUTATE_DIRECTORY = 32;

  private static final int RIGHTS_TO_READ = 1 << 1 | 1 << 14;
  private static final int RIGHT_TO_WRITE = 1 << 6;
  private static final int RIGHT_TO_CREATE_DIRECTORIES = 1 << 9;

  private Descriptors() {}

  /** Reads once, 64 KiB at most, into a block of the guest. */
  @Export(name = "wasi:filesystem/types#[method]descriptor.read")
  static void read(int handle, long length, long offset, Address result) {
    int fd = Files.fd(handle);
    int most = Streams.atMost(length, Streams.MOST);
    Address bytes = Linker.allocate(1, most);
    Transfer transfer = Linker.transfer();
    int errno = 0;
    transfer.count = 0;
    if (most != 0) {
      errno = Positions.read(fd, bytes, most, offset);
    }
    if (FileErrors.settle(errno, result, 4)) {
      int count = transfer.count;
      result.add(4).putAddress(bytes);
      result.add(8).putInt(count);
      result.add(12).putByte((byte) (count == 0 && most != 0 ? 1 : 0));
    }
  }

  /** Writes once, and answers how many bytes that were. */
  @Export(name = "wasi:filesystem/types#[method]descriptor.write")
  static void write(int handle, Address bytes, int length, long offset, Address result) {
    int fd = Files.fd(handle);
    Transfer transfer = Linker.transfer();
    int errno = 0;
    transfer.count = 0;
    if (length != 0) {
      do {
        errno = Positions.write(fd, bytes, length, offset);
      } while (errno == Preview1.INTR);
    }
    if (FileErrors.settle(errno, result, 8)) {
      result.add(8).putLong(transfer.count & 0xffffffffL);
    }
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.advise")
  static void advise(int handle, long offset, long length, int advice, Address result) {
    int errno = Preview1.fdAdvise(Files.fd(handle), offset, length, advice);
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.sync-data")
  static void syncData(int handle, Address result) {
    Entry file = Files.of(handle);
    int errno = wasWritten(file) ? Preview1.fdDatasync(file.word) : 0;
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.sync")
  static void sync(int handle, Address result) {
    Entry file = Files.of(handle);
    int errno = wasWritten(file) ? Preview1.fdSync(file.word) : 0;
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  /** Whether it could be written to: what is only read, some hosts refuse to synchronize. */
  private static boolean wasWritten(Entry file) {
    return (Files.flags(file) & Files.WRITE) != 0;
  }

  /**
   * The flags that it was opened with; for what the host opened, those that its rights amount to.
   */
  @Export(name = "wasi:filesystem/types#[method]descriptor.get-flags")
  static void getFlags(int handle, Address result) {
    Entry file = Files.of(handle);
    int flags = Files.flags(file);
    int errno = 0;
    if (flags == Files.PREOPENED) {
      Address fdstat = Buffer.small();
      errno = Preview1.fdFdstatGet(file.word, fdstat);
      int rights = fdstat.add(8).getInt();
      flags = (rights & RIGHTS_TO_READ) != 0 ? Files.READ : 0;
      if ((rights & RIGHT_TO_WRITE) != 0) {
        flags |= Files.WRITE;
      }
      if ((rights & RIGHT_TO_CREATE_DIRECTORIES) != 0) {
        flags |= MUTATE_DIRECTORY;
      }
    }
    if (FileErrors.settle(errno, result, FileErrors.BARE)) {
      result.add(1).putByte((byte) flags);
    }
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.get-type")
  static void getType(int handle, Address result) {
    Address fdstat = Buffer.small();
    int errno = Preview1.fdFdstatGet(Files.fd(handle), fdstat);
    if (FileErrors.settle(errno, result, FileErrors.BARE)) {
      result.add(1).putByte(FileTypes.of(fdstat.getByte()));
    }
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.set-size")
  static void setSize(int handle, long size, Address result) {
    int errno = Preview1.fdFilestatSetSize(Files.fd(handle), size);
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  @Export(name = "wasi:filesystem/types#[resource-drop]descriptor")
  static void drop(int handle) {
    int file = Handles.entry(handle, Handles.DESCRIPTOR).word;
    Handles.drop(handle, Handles.DESCRIPTOR);
    Files.release(file);
  }
}
