package dev.mainstay.benchmarks.transfers;

import org.teavm.interop.Import;

/** The functions of preview 1 that the direct way calls. */
final class Preview1 {
  private static final String MODULE = "wasi_snapshot_preview1";

  private Preview1() {}

  @Import(module = MODULE, name = "fd_read")
  static native int fdRead(int fd, int vectors, int count, int done);

  @Import(module = MODULE, name = "fd_write")
  static native int fdWrite(int fd, int vectors, int count, int done);

  @Import(module = MODULE, name = "fd_pread")
  static native int fdPread(int fd, int vectors, int count, long position, int done);

  @Import(module = MODULE, name = "fd_pwrite")
  static native int fdPwrite(int fd, int vectors, int count, long position, int done);

  @Import(module = MODULE, name = "path_open")
  static native int pathOpen(
      int folder,
      int lookup,
      int path,
      int length,
      int how,
      long rights,
      long inherited,
      int flags,
      int opened);
}
