package dev.mainstay.guest.files;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * {@code wasi:filesystem} 0.2.12, as core functions with the signatures of the Canonical ABI.
 *
 * <p>A parameter named {@code result} is the address of a return area. A {@code result} without a
 * value has its tag at 0 and its error code at 1; one with a value that is aligned to 4 has both at
 * 4, to 8 at 8.
 */
final class WasiFilesystem {
  /** Path flag: the target of a symbolic link at the end of the path, not the link. */
  static final int FOLLOW = 1;

  private static final String TYPES = "wasi:filesystem/types@0.2.12";

  private WasiFilesystem() {}

  /** A return area for the largest result, {@link #statAt}'s 104 bytes. */
  @Import(module = "mainstay:state", name = "dev.mainstay.guest.files/result:112")
  static native Address result();

  /** Result: {@code list<tuple<descriptor, string>>}, 8 bytes. */
  @Import(module = "wasi:filesystem/preopens@0.2.12", name = "get-directories")
  static native void getDirectories(Address result);

  /** Result: {@code result<descriptor, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.open-at")
  static native void openAt(
      int directory, int lookup, int path, int length, int open, int flags, Address result);

  /** Result: {@code result<tuple<list<u8>, bool>, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.read")
  static native void read(int descriptor, long length, long offset, Address result);

  /** Result: {@code result<u64, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.write")
  static native void write(int descriptor, int bytes, int length, long offset, Address result);

  /** Result: {@code result<descriptor-type, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.get-type")
  static native void getType(int descriptor, Address result);

  /** Result: {@code result<descriptor-flags, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.get-flags")
  static native void getFlags(int descriptor, Address result);

  /** Result: {@code result<descriptor-stat, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.stat")
  static native void stat(int descriptor, Address result);

  /** Result: {@code result<descriptor-stat, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.stat-at")
  static native void statAt(int directory, int lookup, int path, int length, Address result);

  /** Result: {@code result<metadata-hash-value, error-code>}, two numbers of 64 bits. */
  @Import(module = TYPES, name = "[method]descriptor.metadata-hash-at")
  static native void metadataHashAt(
      int directory, int lookup, int path, int length, Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.set-size")
  static native void setSize(int descriptor, long size, Address result);

  /**
   * Sets what the tags say: 0 nothing, 1 the time of now, 2 the time that follows. Result: {@code
   * result<_, error-code>}.
   */
  @Import(module = TYPES, name = "[method]descriptor.set-times-at")
  static native void setTimesAt(
      int directory,
      int lookup,
      int path,
      int length,
      int accessed,
      long accessedSeconds,
      int accessedNanoseconds,
      int modified,
      long modifiedSeconds,
      int modifiedNanoseconds,
      Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.sync")
  static native void sync(int descriptor, Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.sync-data")
  static native void syncData(int descriptor, Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.create-directory-at")
  static native void createDirectoryAt(int directory, int path, int length, Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.remove-directory-at")
  static native void removeDirectoryAt(int directory, int path, int length, Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.unlink-file-at")
  static native void unlinkFileAt(int directory, int path, int length, Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.rename-at")
  static native void renameAt(
      int directory,
      int path,
      int length,
      int newDirectory,
      int newPath,
      int newLength,
      Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.link-at")
  static native void linkAt(
      int directory,
      int lookup,
      int path,
      int length,
      int newDirectory,
      int newPath,
      int newLength,
      Address result);

  /** Result: {@code result<_, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.symlink-at")
  static native void symlinkAt(
      int directory, int target, int targetLength, int path, int length, Address result);

  /** Result: {@code result<string, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.readlink-at")
  static native void readlinkAt(int directory, int path, int length, Address result);

  /** Result: {@code result<directory-entry-stream, error-code>}. */
  @Import(module = TYPES, name = "[method]descriptor.read-directory")
  static native void readDirectory(int descriptor, Address result);

  /** Result: {@code result<option<directory-entry>, error-code>}. */
  @Import(module = TYPES, name = "[method]directory-entry-stream.read-directory-entry")
  static native void readDirectoryEntry(int stream, Address result);

  @Import(module = TYPES, name = "[resource-drop]directory-entry-stream")
  static native void dropDirectoryEntryStream(int stream);

  @Import(module = TYPES, name = "[resource-drop]descriptor")
  static native void dropDescriptor(int descriptor);
}
