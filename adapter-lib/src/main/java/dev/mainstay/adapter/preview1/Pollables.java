package dev.mainstay.adapter.preview1;

/**
 * What a pollable waits for. The word of its entry is 0 for a deadline, which is then the extra, in
 * nanoseconds of the monotonic clock; otherwise it is a file descriptor and a type of {@link
 * Subscription}, {@code fd << 2 | type}, or a TCP socket's handle, {@code handle << 2 | SOCKET}.
 * What is always ready has a deadline of 0.
 */
final class Pollables {
  /** Instead of a type: what is waited for depends on the socket. */
  static final int SOCKET = 3;

  private Pollables() {}

  /** A pollable that is ready from {@code deadline} on. */
  static int at(long deadline) {
    int handle = Handles.create(Handles.POLLABLE, 0);
    Handles.entry(handle, Handles.POLLABLE).extra = deadline;
    return handle;
  }

  /** A pollable that is ready when a read of {@code fd} would not wait. */
  static int input(int fd) {
    if (fd < 0) {
      return at(0);
    }
    // Files are always ready, and node's whole poll_oneoff fails with PERM when there is one in it.
    if (Preview1.fdFdstatGet(fd, Buffer.small()) == 0) {
      int type = Buffer.small().getByte();
      if (type == FileTypes.REGULAR_FILE || type == FileTypes.DIRECTORY) {
        return at(0);
      }
    }
    return Handles.create(Handles.POLLABLE, fd << 2 | Subscriptions.READ);
  }

  /** A pollable for what a TCP socket is doing when it is asked. */
  static int socket(int handle) {
    int pollable = Handles.create(Handles.POLLABLE, handle << 2 | SOCKET);
    Handles.entry(pollable, Handles.POLLABLE).extra = 0;
    return pollable;
  }
}
