package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:sockets/network}: the {@code error-code} for an errno of preview 1.
 *
 * <p>What WASI's rules for sockets forbid has an errno here that stands for its code, and what
 * preview 1 has no errno for has one behind its last.
 */
final class NetworkErrors {
  /** Where the error is in a result without a value. */
  static final int BARE = 1;

  /** Errno of our own: nothing of that kind was begun. */
  static final int NOT_IN_PROGRESS = 77;

  /** Errno of our own: there is no such name. */
  static final int NAME_UNRESOLVABLE = 78;

  /** Errno of our own: the resolver may know it later. */
  static final int TEMPORARY_RESOLVER_FAILURE = 79;

  /** Errno of our own: the resolver does not work. */
  static final int PERMANENT_RESOLVER_FAILURE = 80;

  private static final int TABLE = 81;
  private static final int ROW = 12;

  private NetworkErrors() {}

  /** The code, if a stream of a socket failed. */
  @Export(name = "wasi:sockets/network#network-error-code")
  static void networkErrorCode(int error, Address result) {
    Entry entry = Handles.entry(error, Handles.ERROR);
    result.putByte((byte) 0);
    if (isOfSocket(entry)) {
      result.putByte((byte) 1);
      result.add(1).putByte((byte) code(entry.word));
    }
  }

  /** Whether the stream that failed was a socket's. */
  static boolean isOfSocket(Entry error) {
    if (Linker.tcpSockets() != 0) {
      return error.extra != 0;
    }
    return false;
  }

  /**
   * Writes the tag of a result, and the error.
   *
   * @param errno 0, or what preview 1 answered
   * @param payload where the error goes
   * @return whether there is none
   */
  static boolean settle(int errno, Address result, int payload) {
    result.putByte((byte) (errno == 0 ? 0 : 1));
    if (errno != 0) {
      result.add(payload).putByte((byte) code(errno));
    }
    return errno == 0;
  }

  /**
   * As wasmtime has it, and {@code unknown} for the rest. Twelve codes a number, five bits each, as
   * the library has no data.
   */
  static int code(int errno) {
    if (errno < 0 || errno >= TABLE) {
      return 0;
    }
    int row = errno / ROW;
    long codes =
        row < 4
            ? (row < 2
                ? (row == 0 ? 0x3204b60400L : 0x68000001207ba00L)
                : (row == 2 ? 0x881400240340000L : 0x114d6b400L))
            : (row == 4 ? 0x8000012200804L : (row == 5 ? 0x1080008000L : 0x149c8e1000a0L));
    return (int) (codes >>> ((errno - row * ROW) * 5)) & 31;
  }
}
