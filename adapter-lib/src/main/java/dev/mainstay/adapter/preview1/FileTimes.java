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
    int errno =
        check(
            accessed,
            accessedSeconds,
            accessedNanoseconds,
            modified,
            modifiedSeconds,
            modifiedNanoseconds);
    if (errno == 0) {
      errno =
          Preview1.fdFilestatSetTimes(
              fd,
              time(accessedSeconds, accessedNanoseconds),
              time(modifiedSeconds, modifiedNanoseconds),
              flags(accessed, modified));
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
    int errno =
        check(
            accessed,
            accessedSeconds,
            accessedNanoseconds,
            modified,
            modifiedSeconds,
            modifiedNanoseconds);
    if (errno == 0) {
      errno =
          Preview1.pathFilestatSetTimes(
              fd,
              lookup,
              path,
              length,
              time(accessedSeconds, accessedNanoseconds),
              time(modifiedSeconds, modifiedNanoseconds),
              flags(accessed, modified));
    }
    FileErrors.settle(errno, result, FileErrors.BARE);
  }

  private static long time(long seconds, int nanoseconds) {
    return seconds * SECOND + nanoseconds;
  }

  /** Preview 1: 1 to set the first time, 2 to set it to now; 4 and 8 for the second. */
  private static int flags(int accessed, int modified) {
    int tags = accessed | modified << 2;
    return (tags & 5) << 1 | (tags & 10) >>> 1;
  }

  private static int check(
      int accessed,
      long accessedSeconds,
      int accessedNanoseconds,
      int modified,
      long modifiedSeconds,
      int modifiedNanoseconds) {
    int errno = check(accessed, accessedSeconds, accessedNanoseconds);
    return errno != 0 ? errno : check(modified, modifiedSeconds, modifiedNanoseconds);
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
