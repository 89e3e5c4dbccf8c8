package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/** Options that TCP and UDP sockets have in common, and how options are answered. */
final class SocketOptions {
  private SocketOptions() {}

  /** Eight bytes for what the host answers, which may be less than a word. */
  static Address room() {
    Address room = Linker.transfer().toAddress();
    room.putLong(0);
    return room;
  }

  /** Answers a {@code result<u64, error-code>} with what is in the {@link #room}. */
  static void wide(int errno, long unit, Address result) {
    if (NetworkErrors.settle(errno, result, 8)) {
      result.add(8).putLong(Linker.transfer().toAddress().getLong() * unit);
    }
  }

  /** Answers a result of a byte with what is in the {@link #room}. */
  static void octet(int errno, Address result) {
    if (NetworkErrors.settle(errno, result, NetworkErrors.BARE)) {
      result.add(1).putByte(Linker.transfer().toAddress().getByte());
    }
  }

  static void done(int errno, Address result) {
    NetworkErrors.settle(errno, result, NetworkErrors.BARE);
  }

  static void receiveBufferSize(int fd, Address result) {
    wide(SocketExtension.getRecvBufSize(fd, room()), 1, result);
  }

  static void setReceiveBufferSize(int fd, long value, Address result) {
    int size = Streams.atMost(value, Integer.MAX_VALUE);
    done(size == 0 ? Preview1.INVAL : SocketExtension.setRecvBufSize(fd, size), result);
  }

  static void sendBufferSize(int fd, Address result) {
    wide(SocketExtension.getSendBufSize(fd, room()), 1, result);
  }

  static void setSendBufferSize(int fd, long value, Address result) {
    int size = Streams.atMost(value, Integer.MAX_VALUE);
    done(size == 0 ? Preview1.INVAL : SocketExtension.setSendBufSize(fd, size), result);
  }

  /**
   * WAMR's {@code sock_get_ip_ttl} is IP_TTL for sockets of both families, which says nothing about
   * the packets of an IPv6 socket.
   */
  static void hopLimit(Socket socket, Address result) {
    octet(
        socket.family != 0 ? Preview1.NOTSUP : SocketExtension.getIpTtl(Sockets.fd(socket), room()),
        result);
  }

  static void setHopLimit(Socket socket, int value, Address result) {
    int errno = Preview1.NOTSUP;
    if ((value & 0xff) == 0) {
      errno = Preview1.INVAL;
    } else if (socket.family == 0) {
      errno = SocketExtension.setIpTtl(Sockets.fd(socket), value & 0xff);
    }
    done(errno, result);
  }
}
