package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:io/error}. */
final class IoError {
  private static final long WASI_ERR = 0x7272652069736177L;
  private static final int NO = 0x206f6e;
  private static final int LENGTH = 13;

  private IoError() {}

  /**
   * The text is {@code wasi errno NN}, for people; programs have no way to ask but by what failed.
   */
  @Export(name = "wasi:io/error#[method]error.to-debug-string")
  static void toDebugString(int handle, Address result) {
    int errno = Handles.entry(handle, Handles.ERROR).word;
    Address text = Linker.allocate(1, LENGTH);
    int tens = (errno * 205) >>> 11; // errno / 10, for errnos below 1,000 or so
    text.putLong(WASI_ERR);
    text.add(8).putInt(NO | (('0' + tens) << 24));
    text.add(12).putByte((byte) ('0' + errno - tens * 10));
    result.putAddress(text);
    result.add(4).putInt(LENGTH);
  }

  @Export(name = "wasi:io/error#[resource-drop]error")
  static void drop(int handle) {
    Handles.drop(handle, Handles.ERROR);
  }
}
