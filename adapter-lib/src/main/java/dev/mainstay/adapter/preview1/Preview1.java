package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * The functions of {@code wasi_snapshot_preview1} that this package stands on.
 *
 * <p>Every function but {@link #procExit} answers an errno, 0 for success. Pointers are never 0:
 * wasm3 0.5.0 traps on a zero pointer. Checked against WASI v0.2.0, {@code legacy/preview1/witx}.
 */
final class Preview1 {
  /** Errno: somebody has the address. */
  static final int ADDRINUSE = 3;

  /** Errno: it is no address of ours. */
  static final int ADDRNOTAVAIL = 4;

  /** Errno: the call would block. */
  static final int AGAIN = 6;

  /** Errno: it was begun before. */
  static final int ALREADY = 7;

  /** Errno: the peer does not want to. */
  static final int CONNREFUSED = 14;

  /** Errno: a bad address. */
  static final int FAULT = 21;

  /** Errno: it was begun. */
  static final int INPROGRESS = 26;

  /** Errno: interrupted, to be repeated. */
  static final int INTR = 27;

  /** Errno: input or output failed. */
  static final int IO = 29;

  /** Errno: nobody reads the other end any more. */
  static final int PIPE = 64;

  /** Errno: text that is not UTF-8. */
  static final int ILSEQ = 25;

  /** Errno: an argument that makes no sense. */
  static final int INVAL = 28;

  /** Errno: a directory. */
  static final int ISDIR = 31;

  /** Errno: a name that is too long. */
  static final int NAMETOOLONG = 37;

  /** Errno: no memory left. */
  static final int NOMEM = 48;

  /** Errno: a socket without a peer. */
  static final int NOTCONN = 53;

  /** Errno: no directory. */
  static final int NOTDIR = 54;

  /** Errno: the host does not do that. */
  static final int NOTSUP = 58;

  /** Errno: a value that its type cannot hold. */
  static final int OVERFLOW = 61;

  /** Errno: not permitted. */
  static final int PERM = 63;

  /** Errno: what has no positions. */
  static final int SPIPE = 70;

  /** Identifier of the clock of the calendar. */
  static final int REALTIME = 0;

  /** Identifier of the clock that never runs backwards. */
  static final int MONOTONIC = 1;

  private Preview1() {}

  @Import(module = "wasi_snapshot_preview1", name = "args_sizes_get")
  static native int argsSizesGet(Address count, Address bytes);

  @Import(module = "wasi_snapshot_preview1", name = "args_get")
  static native int argsGet(Address pointers, Address bytes);

  @Import(module = "wasi_snapshot_preview1", name = "environ_sizes_get")
  static native int environSizesGet(Address count, Address bytes);

  @Import(module = "wasi_snapshot_preview1", name = "environ_get")
  static native int environGet(Address pointers, Address bytes);

  @Import(module = "wasi_snapshot_preview1", name = "clock_res_get")
  static native int clockResGet(int clock, Address nanoseconds);

  @Import(module = "wasi_snapshot_preview1", name = "clock_time_get")
  static native int clockTimeGet(int clock, long precision, Address nanoseconds);

  @Import(module = "wasi_snapshot_preview1", name = "fd_advise")
  static native int fdAdvise(int fd, long offset, long length, int advice);

  @Import(module = "wasi_snapshot_preview1", name = "fd_close")
  static native int fdClose(int fd);

  @Import(module = "wasi_snapshot_preview1", name = "fd_datasync")
  static native int fdDatasync(int fd);

  @Import(module = "wasi_snapshot_preview1", name = "fd_fdstat_get")
  static native int fdFdstatGet(int fd, Address fdstat);

  @Import(module = "wasi_snapshot_preview1", name = "fd_fdstat_set_flags")
  static native int fdFdstatSetFlags(int fd, int flags);

  @Import(module = "wasi_snapshot_preview1", name = "fd_filestat_get")
  static native int fdFilestatGet(int fd, Address filestat);

  @Import(module = "wasi_snapshot_preview1", name = "fd_filestat_set_size")
  static native int fdFilestatSetSize(int fd, long size);

  @Import(module = "wasi_snapshot_preview1", name = "fd_filestat_set_times")
  static native int fdFilestatSetTimes(int fd, long accessed, long modified, int flags);

  @Import(module = "wasi_snapshot_preview1", name = "fd_pread")
  static native int fdPread(int fd, Transfer iovecs, int count, long offset, Address read);

  @Import(module = "wasi_snapshot_preview1", name = "fd_prestat_dir_name")
  static native int fdPrestatDirName(int fd, Address name, int length);

  @Import(module = "wasi_snapshot_preview1", name = "fd_prestat_get")
  static native int fdPrestatGet(int fd, Address prestat);

  @Import(module = "wasi_snapshot_preview1", name = "fd_pwrite")
  static native int fdPwrite(int fd, Transfer iovecs, int count, long offset, Address written);

  @Import(module = "wasi_snapshot_preview1", name = "fd_read")
  static native int fdRead(int fd, Transfer iovecs, int count, Address read);

  @Import(module = "wasi_snapshot_preview1", name = "fd_readdir")
  static native int fdReaddir(int fd, Address entries, int size, long cookie, Address used);

  @Import(module = "wasi_snapshot_preview1", name = "fd_seek")
  static native int fdSeek(int fd, long offset, int whence, Address position);

  @Import(module = "wasi_snapshot_preview1", name = "fd_sync")
  static native int fdSync(int fd);

  @Import(module = "wasi_snapshot_preview1", name = "fd_write")
  static native int fdWrite(int fd, Transfer iovecs, int count, Address written);

  @Import(module = "wasi_snapshot_preview1", name = "path_create_directory")
  static native int pathCreateDirectory(int fd, Address path, int length);

  @Import(module = "wasi_snapshot_preview1", name = "path_filestat_get")
  static native int pathFilestatGet(int fd, int flags, Address path, int length, Address filestat);

  @Import(module = "wasi_snapshot_preview1", name = "path_filestat_set_times")
  static native int pathFilestatSetTimes(
      int fd, int lookup, Address path, int length, long accessed, long modified, int flags);

  @Import(module = "wasi_snapshot_preview1", name = "path_link")
  static native int pathLink(
      int fd, int flags, Address path, int length, int target, Address name, int nameLength);

  @Import(module = "wasi_snapshot_preview1", name = "path_open")
  static native int pathOpen(
      int fd,
      int lookup,
      Address path,
      int length,
      int open,
      long rights,
      long inheriting,
      int flags,
      Address opened);

  @Import(module = "wasi_snapshot_preview1", name = "path_readlink")
  static native int pathReadlink(
      int fd, Address path, int length, Address target, int size, Address used);

  @Import(module = "wasi_snapshot_preview1", name = "path_remove_directory")
  static native int pathRemoveDirectory(int fd, Address path, int length);

  @Import(module = "wasi_snapshot_preview1", name = "path_rename")
  static native int pathRename(
      int fd, Address path, int length, int target, Address name, int nameLength);

  @Import(module = "wasi_snapshot_preview1", name = "path_symlink")
  static native int pathSymlink(Address target, int targetLength, int fd, Address path, int length);

  @Import(module = "wasi_snapshot_preview1", name = "path_unlink_file")
  static native int pathUnlinkFile(int fd, Address path, int length);

  @Import(module = "wasi_snapshot_preview1", name = "poll_oneoff")
  static native int pollOneoff(Address subscriptions, Address events, int count, Address happened);

  @Import(module = "wasi_snapshot_preview1", name = "proc_exit")
  static native void procExit(int status);

  @Import(module = "wasi_snapshot_preview1", name = "random_get")
  static native int randomGet(Address bytes, int length);

  @Import(module = "wasi_snapshot_preview1", name = "sock_accept")
  static native int sockAccept(int fd, int flags, Address accepted);

  @Import(module = "wasi_snapshot_preview1", name = "sock_recv")
  static native int sockRecv(
      int fd, Transfer iovecs, int count, int flags, Address received, Address outFlags);

  @Import(module = "wasi_snapshot_preview1", name = "sock_send")
  static native int sockSend(int fd, Transfer iovecs, int count, int flags, Address sent);

  @Import(module = "wasi_snapshot_preview1", name = "sock_shutdown")
  static native int sockShutdown(int fd, int how);
}
