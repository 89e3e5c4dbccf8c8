package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/**
 * Streams over TCP sockets. The word of such a stream is the {@link Files} entry of its socket with
 * {@link #SOCKET} added; the flags of that entry are the directions that were shut.
 *
 * <p>Bytes go by {@code sock_recv} and {@code sock_send}: on Zephyr {@code fd_read} and {@code
 * fd_write} of WAMR are for files only.
 */
final class SocketStreams {
  /** Added to the word of a stream over a socket; file descriptors are smaller. */
  static final int SOCKET = 1 << 29;

  /**
   * What {@code check-write} permits when the host says that there is room: little enough that a
   * write of it need not wait on any host known to us.
   */
  static final int BUDGET = 4096;

  /** Direction: what the peer sends. */
  static final int RECEIVE = 1;

  /** Direction: what the peer gets. */
  static final int SEND = 2;

  private static final int MARKS = 29;

  private SocketStreams() {}

  /** Makes the two streams of a socket, and writes their handles. */
  static void give(int file, Address handles) {
    Files.hold(file);
    Files.hold(file);
    handles.putInt(Handles.create(Handles.INPUT_STREAM, file | SOCKET));
    handles.add(4).putInt(Handles.create(Handles.OUTPUT_STREAM, file | SOCKET));
  }

  /** Whether a stream's word is that of a stream over a socket. */
  static boolean is(int word) {
    return word >>> MARKS == 1;
  }

  private static Entry file(int word) {
    return Handles.entry(word & ~SOCKET, Handles.FILE);
  }

  /** The file descriptor of a stream's word. */
  static int fd(int word) {
    return file(word).word;
  }

  /** A pollable for a stream's word, for a type of {@link Subscriptions}. */
  static int subscribe(int word, int type) {
    if (isShut(word, type)) {
      return Pollables.at(0);
    }
    return Handles.create(Handles.POLLABLE, fd(word) << 2 | type);
  }

  /** Lets go of the socket, if the stream has one. */
  static void close(Entry stream) {
    if (is(stream.word)) {
      Files.release(stream.word & ~SOCKET);
    }
  }

  /** What {@code check-write} permits, or -1 when it was shut. */
  static int budget(int word) {
    if (isShut(word, SEND)) {
      return -1;
    }
    return Subscriptions.look(fd(word), Subscriptions.WRITE) < 0 ? 0 : BUDGET;
  }

  /** Whether a direction was shut, which has the number of its subscription's type. */
  private static boolean isShut(int word, int direction) {
    return (Files.flags(file(word)) & direction) != 0;
  }

  /** As {@link InputStreams#get}. */
  static int get(int word, Address bytes, int length, boolean wait) {
    Linker.transfer().count = 0;
    if (isShut(word, RECEIVE)) {
      return Preview1.PIPE;
    }
    int errno = 0;
    if (length != 0) {
      errno = receive(fd(word), bytes, length);
      while (errno == Preview1.AGAIN && wait) {
        await(fd(word), Subscriptions.READ);
        errno = receive(fd(word), bytes, length);
      }
    }
    return errno == Preview1.AGAIN ? 0 : errno;
  }

  /** Receives what there is; answers 0, an errno, or {@link Preview1#PIPE} at the end. */
  static int receive(int fd, Address bytes, int length) {
    Transfer transfer = Linker.transfer();
    Address count = transfer.toAddress().add(8);
    int errno;
    do {
      transfer.bytes = bytes;
      transfer.length = length;
      transfer.count = 0;
      errno = Preview1.sockRecv(fd, transfer, 1, 0, count, count.add(4));
    } while (errno == Preview1.INTR);
    return errno == 0 && transfer.count == 0 ? Preview1.PIPE : errno;
  }

  /** As {@link OutputStreams#put}; waits for the peer where the host does not. */
  static int put(int word, Address bytes, int length) {
    if (isShut(word, SEND)) {
      return Preview1.PIPE;
    }
    int fd = fd(word);
    Transfer transfer = Linker.transfer();
    while (length != 0) {
      transfer.bytes = bytes;
      transfer.length = length;
      int errno = Preview1.sockSend(fd, transfer, 1, 0, transfer.toAddress().add(8));
      if (errno == Preview1.AGAIN) {
        await(fd, Subscriptions.WRITE);
      } else if (errno != Preview1.INTR) {
        if (errno != 0) {
          return errno;
        }
        int count = transfer.count;
        if (!Address.fromInt(count - 1).isLessThan(Address.fromInt(length))) {
          return Preview1.IO; // nothing at all, or more than there was: it would never end
        }
        bytes = bytes.add(count);
        length -= count;
      }
    }
    return 0;
  }

  /** Waits; what is on its way may be in {@link Buffer}, so this has a place of its own. */
  private static void await(int fd, int type) {
    Address subscriptions = Linker.waiting();
    Subscriptions.set(subscriptions.toStructure(), 0, type, fd, 0);
    Subscriptions.poll(subscriptions, 1);
  }
}
