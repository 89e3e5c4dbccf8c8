package dev.mainstay.guest.files;

import dev.mainstay.guest.memory.Arena;
import dev.mainstay.guest.memory.Memory;
import java.io.IOException;
import org.teavm.interop.Address;

/** An open file, read and written at any position. Positions are bytes from its beginning. */
public final class OpenFile {
  /** Open flag: the file is made if it is not there. */
  public static final int CREATE = 1;

  private static final int DIRECTORY = 2;

  /** Open flag: the file must not be there. */
  public static final int EXCLUSIVE = 4;

  /** Open flag: the file becomes empty. */
  public static final int TRUNCATE = 8;

  /** Flag: to read from. */
  public static final int READ = 1;

  /** Flag: to write to. */
  public static final int WRITE = 2;

  private static final int TYPE_DIRECTORY = 3;

  private int descriptor;
  private boolean closed;

  private OpenFile(int descriptor) {
    this.descriptor = descriptor;
  }

  /**
   * Opens a file that is no directory.
   *
   * @return what {@link #of} makes a file of, or {@code ~code} of an {@link ErrorCode}
   */
  public static int open(String path, int open, int flags) {
    return open(path, WasiFilesystem.FOLLOW, open, flags);
  }

  private static int open(String path, int lookup, int open, int flags) {
    int opened = openAt(path, lookup, open, flags);
    if (opened < 0) {
      return opened;
    }
    Address result = WasiFilesystem.result();
    WasiFilesystem.getType(opened, result);
    if (result.getByte() == 0 && result.add(1).getByte() == TYPE_DIRECTORY) {
      WasiFilesystem.dropDescriptor(opened);
      return ~ErrorCode.IS_DIRECTORY;
    }
    return opened;
  }

  /** Opens a directory for {@code read-directory}. */
  static int openDirectory(String path) {
    return openAt(path, WasiFilesystem.FOLLOW, DIRECTORY, READ);
  }

  private static int openAt(String path, int lookup, int open, int flags) {
    Place place = Place.of(path);
    if (place == null) {
      return ~ErrorCode.NO_ENTRY;
    }
    Address result = WasiFilesystem.result();
    WasiFilesystem.openAt(
        place.directory, lookup, place.address(), place.length(), open, flags, result);
    place.keep();
    return result.getByte() == 0 ? result.add(4).getInt() : ~(result.add(4).getByte() & 0xFF);
  }

  /** The file that {@link #open} opened. */
  public static OpenFile of(int opened) {
    return new OpenFile(opened);
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /** Closes the file, if it is open. */
  public void close() {
    if (!closed) {
      closed = true;
      WasiFilesystem.dropDescriptor(descriptor);
    }
  }

  /**
   * Reads once.
   *
   * @return how many bytes, at least one; -1 at the end
   */
  public int read(byte[] bytes, int from, int length, long position) throws IOException {
    int mark = Arena.enter();
    Address result = WasiFilesystem.result();
    WasiFilesystem.read(descriptor, length, position, result);
    if (result.getByte() != 0) {
      Arena.leave(mark);
      throw failure(result.add(4));
    }
    int count = result.add(8).getInt();
    Memory.copy(Memory.dataOf(bytes) + from, result.add(4).getInt(), count);
    Memory.keep(bytes);
    Arena.leave(mark);
    return count == 0 ? -1 : count;
  }

  /** Writes all of it. */
  public void write(byte[] bytes, int from, int length, long position) throws IOException {
    Address result = WasiFilesystem.result();
    while (length > 0) {
      WasiFilesystem.write(descriptor, Memory.dataOf(bytes) + from, length, position, result);
      if (result.getByte() != 0) {
        throw failure(result.add(8));
      }
      int count = (int) result.add(8).getLong();
      if (count <= 0) {
        throw new IOException("Input/output error");
      }
      from += count;
      position += count;
      length -= count;
    }
    Memory.keep(bytes);
  }

  /** The size now; unit: bytes. */
  public long size() throws IOException {
    Address result = WasiFilesystem.result();
    WasiFilesystem.stat(descriptor, result);
    if (result.getByte() != 0) {
      throw failure(result.add(8));
    }
    return result.add(24).getLong();
  }

  /** Cuts the file, or adds zeroes. */
  public void resize(long size) throws IOException {
    Address result = WasiFilesystem.result();
    WasiFilesystem.setSize(descriptor, size, result);
    check(result);
  }

  /** Has the host write down what was written. */
  public void sync() throws IOException {
    Address result = WasiFilesystem.result();
    WasiFilesystem.sync(descriptor, result);
    check(result);
  }

  /** As {@link #sync}, without the times and the like. */
  public void syncData() throws IOException {
    Address result = WasiFilesystem.result();
    WasiFilesystem.syncData(descriptor, result);
    check(result);
  }

  private static void check(Address result) throws IOException {
    if (result.getByte() != 0) {
      throw failure(result.add(1));
    }
  }

  private static IOException failure(Address code) {
    return new IOException(ErrorCode.message(code.getByte() & 0xFF));
  }
}
