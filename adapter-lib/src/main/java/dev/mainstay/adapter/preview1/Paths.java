package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:filesystem/types}: what is done with a path below a descriptor. */
final class Paths {
  private static final long RIGHTS_OF_READERS = 1 << 1 | 1 << 14;

  /** To synchronize data, write, allocate, set the size. */
  private static final long RIGHTS_OF_WRITERS = 1 | 1 << 6 | 1 << 8 | 1 << 22;

  private static final int LONGEST = 65536;

  private Paths() {}

  /**
   * Opens with the rights that wasi-libc asks for: node and WAMR refuse more than the directory
   * hands down, and open a file for writing too when they read of a right that only writers need.
   */
  @Export(name = "wasi:filesystem/types#[method]descriptor.open-at")
  static void openAt(
      int handle, int lookup, Address path, int length, int open, int flags, Address result) {
    int fd = Files.fd(handle);
    Address fdstat = Buffer.small();
    int errno = Preview1.fdFdstatGet(fd, fdstat);
    Address opened = Linker.transfer().toAddress();
    if (errno == 0) {
      long rights = ~(RIGHTS_OF_READERS | RIGHTS_OF_WRITERS);
      if ((flags & Files.READ) != 0) {
        rights |= RIGHTS_OF_READERS;
      }
      if ((flags & Files.WRITE) != 0) {
        rights |= RIGHTS_OF_WRITERS;
      }
      long inheriting = fdstat.add(16).getLong();
      // File, data, requested: 4, 8, 16 there; 16, 2, 8 here.
      int fdflags = (flags & 4) << 2 | (flags & 8) >> 2 | (flags & 16) >> 1;
      errno =
          Preview1.pathOpen(
              fd, lookup, path, length, open, rights & inheriting, inheriting, fdflags, opened);
    }
    if (FileErrors.settle(errno, result, 4)) {
      result.add(4).putInt(Files.describe(opened.getInt(), flags));
    }
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.create-directory-at")
  static void createDirectoryAt(int handle, Address path, int length, Address result) {
    int errno = Preview1.pathCreateDirectory(Files.fd(handle), path, length);
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.remove-directory-at")
  static void removeDirectoryAt(int handle, Address path, int length, Address result) {
    int errno = Preview1.pathRemoveDirectory(Files.fd(handle), path, length);
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.unlink-file-at")
  static void unlinkFileAt(int handle, Address path, int length, Address result) {
    int errno = Preview1.pathUnlinkFile(Files.fd(handle), path, length);
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.link-at")
  static void linkAt(
      int handle,
      int lookup,
      Address path,
      int length,
      int directory,
      Address name,
      int nameLength,
      Address result) {
    int errno =
        Preview1.pathLink(
            Files.fd(handle), lookup, path, length, Files.fd(directory), name, nameLength);
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.rename-at")
  static void renameAt(
      int handle,
      Address path,
      int length,
      int directory,
      Address name,
      int nameLength,
      Address result) {
    int errno =
        Preview1.pathRename(Files.fd(handle), path, length, Files.fd(directory), name, nameLength);
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  /** A link to an absolute path is not permitted. */
  @Export(name = "wasi:filesystem/types#[method]descriptor.symlink-at")
  static void symlinkAt(
      int handle, Address target, int targetLength, Address path, int length, Address result) {
    int fd = Files.fd(handle);
    int errno =
        targetLength != 0 && target.getByte() == '/'
            ? Preview1.PERM
            : Preview1.pathSymlink(target, targetLength, fd, path, length);
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  /** A link to an absolute path is not permitted, and one that is no text an illegal sequence. */
  @Export(name = "wasi:filesystem/types#[method]descriptor.readlink-at")
  static void readlinkAt(int handle, Address path, int length, Address result) {
    int fd = Files.fd(handle);
    Address used = Linker.transfer().toAddress();
    Address text = Buffer.small();
    int errno = Preview1.pathReadlink(fd, path, length, text, Buffer.SIZE, used);
    int size = used.getInt();
    if (errno == 0 && size == Buffer.SIZE) {
      // What fills the buffer may have been cut.
      text = Buffer.atLeast(LONGEST);
      errno = Preview1.pathReadlink(fd, path, length, text, LONGEST, used);
      size = used.getInt();
      if (errno == 0 && size == LONGEST) {
        errno = Preview1.NAMETOOLONG;
      }
    }
    if (errno == 0 && size != 0 && text.getByte() == '/') {
      errno = Preview1.PERM;
    }
    if (errno == 0 && Utf8.copy(text, size, text, false) != size) {
      errno = Preview1.ILSEQ;
    }
    if (FileErrors.settle(errno, result, 4)) {
      Address bytes = Linker.allocate(1, size);
      Linker.copy(bytes, text, size);
      result.add(4).putAddress(bytes);
      result.add(8).putInt(size);
    }
  }
}
