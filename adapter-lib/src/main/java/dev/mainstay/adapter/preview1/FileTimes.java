package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:filesystem/types}: setting times. A {@code new-timestamp} is a tag (0 no change, 1
 * now, 2 this), seconds and nanoseconds; preview 1 has nanoseconds in 64 bits, which end in 2554.
 */
final class FileTimes {
  private static final int SECOND = 1_000_000_000;

  /** The last second that fits into 64 bits of nanoseconds as a whole. */
  private static final long LAST = 18_446_744_072L;

  private FileTimes() {}

  @Export(name = "wasi:filesystem/types#[method]descriptor.set-times")
  static void setTimes(
      int handle,
      int accessed,
      long accessedSeconds,
      int accessedNanoseconds,
      int modified,
      long modifiedSeconds,
      int modifiedNanoseconds,
      Address result) {
    int fd = Files.fd(handle);
    int errno = check(accessed, accessedSeconds, accessedNanoseconds);
    if (errno == 0) {
      errno = check(modified, modifiedSeconds, modifiedNanoseconds);
    }
    if (errno == 0) {
      errno =
          Preview1.fdFilestatSetTimes(
              fd,
              accessedSeconds * SECOND + accessedNanoseconds,
              modifiedSeconds * SECOND + modifiedNanoseconds,
              flags(accessed) | flags(modified) << 2);
    }
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  @Export(name = "wasi:filesystem/types#[method]descriptor.set-times-at")
  static void setTimesAt(
      int handle,
      int lookup,
      Address path,
      int length,
      int accessed,
      long accessedSeconds,
      int accessedNanoseconds,
      int modified,
      long modifiedSeconds,
      int modifiedNanoseconds,
      Address result) {
    int fd = Files.fd(handle);
    int errno = check(accessed, accessedSeconds, accessedNanoseconds);
    if (errno == 0) {
      errno = check(modified, modifiedSeconds, modifiedNanoseconds);
    }
    if (errno == 0) {
      errno =
          Preview1.pathFilestatSetTimes(
              fd,
              lookup,
              path,
              length,
              accessedSeconds * SECOND + accessedNanoseconds,
              modifiedSeconds * SECOND + modifiedNanoseconds,
              flags(accessed) | flags(modified) << 2);
    }
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  /** Preview 1: 1 to set a time, 2 to set it to now. */
  private static int flags(int tag) {
    return (tag & 1) << 1 | tag >>> 1;
  }

  private static int check(int tag, long seconds, int nanoseconds) {
    if (tag != 2) {
      return 0;
    }
    if (nanoseconds < 0 || nanoseconds >= SECOND) {
      return Preview1.INVAL;
    }
    return seconds < 0 || seconds > LAST ? Preview1.OVERFLOW : 0;
  }
}
