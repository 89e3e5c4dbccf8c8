package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:filesystem/types}: the {@code error-code} for an errno of preview 1. */
final class FileErrors {
  /** Where the error is in a result without a value. */
  static final int BARE = 1;

  private static final int IO = 13;
  private static final int TABLE = 80;
  private static final int ROW = 10;

  private FileErrors() {}

  /** The code, unless the stream that failed was a socket's. */
  @Export(name = "wasi:filesystem/types#filesystem-error-code")
  static void filesystemErrorCode(int error, Address result) {
    Entry entry = Handles.entry(error, Handles.ERROR);
    if (Linker.tcpSockets() != 0) {
      if (NetworkErrors.isOfSocket(entry)) {
        result.putByte((byte) 0);
        return;
      }
    }
    result.putByte((byte) 1);
    result.add(1).putByte((byte) code(entry.word));
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
   * The inverse of what the adapter of wasmtime does in the other direction; what has no code of
   * its own is {@code io}. Ten codes a number, six bits each, as the library has no data.
   */
  static int code(int errno) {
    if (errno < 0 || errno >= TABLE) {
      return IO;
    }
    int row = errno / ROW;
    long codes =
        row < 4
            ? (row < 2
                ? (row == 0 ? 0x34308134d340340L : 0x18d34534d34d344L)
                : (row == 2 ? 0x34c2ca24d348347L : 0x34d48d45034f38dL))
            : (row < 6
                ? (row == 4 ? 0x3563553544d634dL : 0x71b35a65835b5cdL)
                : (row == 6 ? 0x84d34d3607cd79dL : 0x34d35f92334d362L));
    return (int) (codes >>> ((errno - row * ROW) * 6)) & 63;
  }
}
