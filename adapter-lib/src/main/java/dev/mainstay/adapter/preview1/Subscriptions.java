package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/**
 * Calls of {@code poll_oneoff}, in the way that all hosts understand: never without a subscription
 * (most versions of WAMR hang), at most one clock and that one relative (WAMR answers ENOSYS to
 * more; node takes an absolute time for one of another clock and hangs), and a timeout of at least
 * a millisecond where a file descriptor is asked about (node cuts to milliseconds, and with 0 tells
 * of the clock only).
 */
final class Subscriptions {
  /** Type: a clock. */
  static final int CLOCK = 0;

  /** Type: something to read. */
  static final int READ = 1;

  /** Type: room to write. */
  static final int WRITE = 2;

  /** The shortest wait that lets a file descriptor answer, in nanoseconds. */
  static final int MOMENT = 1_000_000;

  /** The longest wait that we ask for, some 18 minutes: hosts count in 32-bit milliseconds. */
  static final long LONG = 1L << 40;

  private Subscriptions() {}

  /** Waits until there is something to read, or the input has ended, or the host cannot tell. */
  static void await(int fd) {
    Address subscriptions = Buffer.small();
    set(subscriptions.toStructure(), 0, READ, fd, 0);
    poll(subscriptions, 1);
  }

  /** Whether there is something to read, or the input has ended, or the host cannot tell. */
  static boolean readable(int fd) {
    return look(fd, READ) >= 0;
  }

  /**
   * Looks whether something can be read or written, or failed, or the host cannot tell; answers -1
   * if not, else how many bytes are there as far as the host says, or 0.
   */
  static int look(int fd, int type) {
    Address subscriptions = Buffer.small();
    set(subscriptions.toStructure(), 0, type, fd, 0);
    set(at(subscriptions, 1), 0, CLOCK, Preview1.MONOTONIC, MOMENT);
    int happened = poll(subscriptions, 2);
    if (happened < 0) {
      return 0;
    }
    while (happened > 0) {
      happened--;
      Event event = event(subscriptions, 2, happened);
      if (event.type != CLOCK) {
        return (int) event.bytes & Integer.MAX_VALUE;
      }
    }
    return -1;
  }

  /** Fills in a subscription. */
  static void set(Subscription target, int userdata, int type, int subject, long timeout) {
    target.userdata = userdata;
    target.type = type;
    target.subject = subject;
    target.timeout = timeout;
    target.precision = 0;
    target.flags = 0;
  }

  static Subscription at(Address subscriptions, int index) {
    return Structure.add(Subscription.class, subscriptions.toStructure(), index);
  }

  /** An event, of the array that lies behind that of {@code count} subscriptions. */
  static Event event(Address subscriptions, int count, int index) {
    return Structure.add(Event.class, at(subscriptions, count).cast(), index);
  }

  /** Waits; answers how many events there are, or -1 if the host cannot. */
  static int poll(Address subscriptions, int count) {
    Transfer transfer = Linker.transfer();
    int errno =
        Preview1.pollOneoff(
            subscriptions,
            at(subscriptions, count).toAddress(),
            count,
            transfer.toAddress().add(8));
    if (errno == 0) {
      return transfer.count;
    }
    return errno == Preview1.INTR ? 0 : -1;
  }
}
