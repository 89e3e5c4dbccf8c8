package dev.mainstay.guest.platform;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * The functions of WASI 0.2.12 that Java's own library stands on, as core functions with the
 * signatures of the Canonical ABI. A payload imports those that it reaches.
 *
 * <p>A parameter named {@code result} is the address of a return area, large and aligned enough for
 * the function's result.
 */
final class Wasi {
  private Wasi() {}

  @Import(module = "wasi:cli/stdin@0.2.12", name = "get-stdin")
  static native int getStdin();

  @Import(module = "wasi:cli/stdout@0.2.12", name = "get-stdout")
  static native int getStdout();

  @Import(module = "wasi:cli/stderr@0.2.12", name = "get-stderr")
  static native int getStderr();

  /** Result: {@code list<string>}, 8 bytes. */
  @Import(module = "wasi:cli/environment@0.2.12", name = "get-arguments")
  static native void getArguments(Address result);

  /** Result: {@code list<tuple<string, string>>}, 8 bytes. */
  @Import(module = "wasi:cli/environment@0.2.12", name = "get-environment")
  static native void getEnvironment(Address result);

  /** Does not return. */
  @Import(module = "wasi:cli/exit@0.2.12", name = "exit-with-code")
  static native void exitWithCode(int code);

  /** Result: {@code result<_, stream-error>}, 12 bytes; at most 4096 bytes are taken. */
  @Import(
      module = "wasi:io/streams@0.2.12",
      name = "[method]output-stream.blocking-write-and-flush")
  static native void blockingWriteAndFlush(int stream, Address data, int length, Address result);

  /** Result: {@code result<list<u8>, stream-error>}, 12 bytes. */
  @Import(module = "wasi:io/streams@0.2.12", name = "[method]input-stream.blocking-read")
  static native void blockingRead(int stream, long length, Address result);

  @Import(module = "wasi:io/error@0.2.12", name = "[resource-drop]error")
  static native void dropError(int error);

  /** Result: {@code record { seconds: u64, nanoseconds: u32 }}, 16 bytes, aligned to 8. */
  @Import(module = "wasi:clocks/wall-clock@0.2.12", name = "now")
  static native void wallClockNow(Address result);

  @Import(module = "wasi:clocks/monotonic-clock@0.2.12", name = "now")
  static native long monotonicClockNow();

  @Import(module = "wasi:clocks/monotonic-clock@0.2.12", name = "subscribe-duration")
  static native int subscribeDuration(long nanoseconds);

  @Import(module = "wasi:random/random@0.2.12", name = "get-random-u64")
  static native long getRandomU64();

  @Import(module = "wasi:random/insecure@0.2.12", name = "get-insecure-random-u64")
  static native long getInsecureRandomU64();

  @Import(module = "wasi:io/poll@0.2.12", name = "[method]pollable.block")
  static native void block(int pollable);

  @Import(module = "wasi:io/poll@0.2.12", name = "[resource-drop]pollable")
  static native void dropPollable(int pollable);
}
