package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:filesystem/types}: what a file is. A {@code filestat} of preview 1 has 64 bytes: the
 * device, the inode at 8, the type at 16, the number of links at 24, the size at 32, and three
 * times at 40.
 */
final class FileStats {
  private static final int FILESTAT = 64;
  private static final int SECOND = 1_000_000_000;
  private static final int ERROR = 8;

  private FileStats() {}

  /** Times that the host does not know are 1970: preview 1 has no word for unknown. */
  @Export(name = "wasi:filesystem/types#[method]descriptor.stat")
  static void stat(int handle, Address result) {
    tell(Preview1.fdFilestatGet(Files.fd(handle), Buffer.small()), result);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.stat-at")
  static void statAt(int handle, int lookup, Address path, int length, Address result) {
    tell(Preview1.pathFilestatGet(Files.fd(handle), lookup, path, length, Buffer.small()), result);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.metadata-hash")
  static void metadataHash(int handle, Address result) {
    hash(Preview1.fdFilestatGet(Files.fd(handle), Buffer.small()), result);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.metadata-hash-at")
  static void metadataHashAt(int handle, int lookup, Address path, int length, Address result) {
    hash(Preview1.pathFilestatGet(Files.fd(handle), lookup, path, length, Buffer.small()), result);
  }

  /**
   * Whether both are one file; not, as far as we know, where the host fails or has no inodes, as
   * WAMR on some real-time systems.
   */
  @Export(name = "wasi:filesystem/types#[method]descriptor.is-same-object")
  static int isSameObject(int first, int second) {
    int one = Files.fd(first);
    int other = Files.fd(second);
    if (one == other) {
      return 1;
    }
    Address left = Buffer.small();
    Address right = left.add(FILESTAT);
    return Preview1.fdFilestatGet(one, left) == 0
            && Preview1.fdFilestatGet(other, right) == 0
            && left.getLong() == right.getLong()
            && left.add(8).getLong() == right.add(8).getLong()
            && left.add(8).getLong() != 0
        ? 1
        : 0;
  }

  private static void tell(int errno, Address result) {
    if (!FileErrors.settle(errno, result, ERROR)) {
      return;
    }
    Address filestat = Buffer.small();
    result.add(8).putByte(FileTypes.of(filestat.add(16).getByte()));
    result.add(16).putLong(filestat.add(24).getLong());
    result.add(24).putLong(filestat.add(32).getLong());
    for (int i = 0; i < 3; i++) {
      long time = filestat.add(40 + 8 * i).getLong();
      Address option = result.add(32 + 24 * i);
      option.putByte((byte) 1);
      option.add(8).putLong(Long.divideUnsigned(time, SECOND));
      option.add(16).putInt((int) Long.remainderUnsigned(time, SECOND));
    }
  }

  /** Of the device and the inode; of the size and the time as well where the host has no inodes. */
  private static void hash(int errno, Address result) {
    if (!FileErrors.settle(errno, result, ERROR)) {
      return;
    }
    Address filestat = Buffer.small();
    long inode = filestat.add(8).getLong();
    long hash = mix(filestat.getLong() + 1) + inode;
    if (inode == 0) {
      hash = mix(hash + filestat.add(32).getLong()) + filestat.add(48).getLong();
    }
    hash = mix(hash);
    result.add(8).putLong(hash);
    result.add(16).putLong(mix(hash + 1));
  }

  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
