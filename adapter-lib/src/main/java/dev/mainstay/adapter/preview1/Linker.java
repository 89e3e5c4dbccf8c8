package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * What the linker answers: blocks of memory that last, instructions that Java has no word for, the
 * guest's allocator.
 */
public final class Linker {
  private Linker() {}

  /** The handle table, laid out by {@link Handles}. */
  @Import(module = "mainstay:state", name = "handles:512")
  static native HandleTable handles();

  /** Room for one preview-1 call: see {@link Transfer}. */
  @Import(module = "mainstay:state", name = "transfer:16")
  static native Transfer transfer();

  /** Room for the calls that need more: see {@link Buffer}. */
  @Import(module = "mainstay:state", name = "buffer:1040")
  static native Buffer buffer();

  /**
   * A constant: whether the payload makes streams over files. If not, what is behind this question
   * is cut away, and the payload does not ask the device for it.
   */
  @Import(module = "mainstay:layout", name = "file-streams")
  static native int fileStreams();

  /** Room for a subscription and an event, while {@link #buffer} is in use. */
  @Import(module = "mainstay:state", name = "waiting:80")
  static native Address waiting();

  /**
   * A constant: whether the payload has to do with TCP sockets, to the same purpose as {@link
   * #fileStreams}.
   */
  @Import(module = "mainstay:layout", name = "tcp-sockets")
  static native int tcpSockets();

  /** A constant: whether the device has {@code fd_pread} and {@code fd_pwrite}. */
  @Import(module = "mainstay:layout", name = "positions")
  static native int positions();

  /** The instruction {@code memory.size}, in pages. */
  @Import(module = "mainstay:memory", name = "size")
  static native int size();

  /** The instruction {@code memory.grow}: the first new page, or -1. */
  @Import(module = "mainstay:memory", name = "grow")
  static native int grow(int pages);

  /** The instruction {@code memory.copy}, or a loop where the device lacks it. */
  @Import(module = "mainstay:memory", name = "copy")
  static native void copy(Address target, Address source, int length);

  /** The instruction {@code memory.fill}, or a loop where the device lacks it. */
  @Import(module = "mainstay:memory", name = "fill")
  static native void fill(Address target, int value, int length);

  /** The instruction {@code unreachable}: the call does not return. */
  @Import(module = "mainstay:trap", name = "unreachable")
  public static native void trap();

  // The traps that follow say their names on standard error, where the payload writes at all.

  /** Traps: a handle is none, or one of another resource. */
  @Import(module = "mainstay:trap", name = "invalid handle: dropped, made up, or of another type")
  static native void invalidHandle();

  /** Traps: a resource cannot go while others stand on it. */
  @Import(module = "mainstay:trap", name = "a socket's streams are still in use")
  static native void inUse();

  /** Traps: the guest did not wait for leave. */
  @Import(module = "mainstay:trap", name = "more datagrams than check-send permitted")
  static native void notPermitted();

  /** Traps: {@code poll} would never return. */
  @Import(module = "mainstay:trap", name = "a poll of no pollables")
  static native void nothingToPoll();

  /** Traps: the Canonical ABI has no such list. */
  @Import(module = "mainstay:trap", name = "more random bytes than a list can hold")
  static native void tooLong();

  /** Traps: the memory cannot grow. */
  @Import(module = "mainstay:trap", name = "out of memory")
  static native void outOfMemory();

  /** Traps: preview 1 has the function, the host no clock behind it. */
  @Import(module = "mainstay:trap", name = "the host's clock failed")
  static native void noClock();

  /** Traps: preview 1 has the function, the host no generator behind it. */
  @Import(module = "mainstay:trap", name = "the host's random numbers failed")
  static native void noRandom();

  /** The guest's allocator. We call it with 0, 0, the alignment and a size, nothing else. */
  @Import(module = "mainstay:guest", name = "cabi_realloc")
  static native Address cabiRealloc(int old, int oldSize, int alignment, int size);

  /**
   * A block of {@code size} bytes that belongs to the guest. It is asked for 0 bytes as well, as
   * the Canonical ABI has it: Wasmtime's adapter, as a guest, counts the strings that it is given.
   */
  static Address allocate(int alignment, int size) {
    return cabiRealloc(0, 0, alignment, size);
  }
}
