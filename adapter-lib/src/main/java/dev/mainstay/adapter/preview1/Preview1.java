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
  /** Errno: the call would block. */
  static final int AGAIN = 6;

  /** Errno: interrupted, to be repeated. */
  static final int INTR = 27;

  /** Errno: input or output failed. */
  static final int IO = 29;

  /** Errno: nobody reads the other end any more. */
  static final int PIPE = 64;

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

  @Import(module = "wasi_snapshot_preview1", name = "fd_fdstat_get")
  static native int fdFdstatGet(int fd, Address fdstat);

  @Import(module = "wasi_snapshot_preview1", name = "fd_read")
  static native int fdRead(int fd, Transfer iovecs, int count, Address read);

  @Import(module = "wasi_snapshot_preview1", name = "fd_write")
  static native int fdWrite(int fd, Transfer iovecs, int count, Address written);

  @Import(module = "wasi_snapshot_preview1", name = "poll_oneoff")
  static native int pollOneoff(Address subscriptions, Address events, int count, Address happened);

  @Import(module = "wasi_snapshot_preview1", name = "proc_exit")
  static native void procExit(int status);

  @Import(module = "wasi_snapshot_preview1", name = "random_get")
  static native int randomGet(Address bytes, int length);
}
