package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:sockets/tcp}: options. WASI's times are nanoseconds, the host's are seconds; they are
 * rounded up, and what is too long for Linux is as long as it can be.
 */
final class TcpOptions {
  private static final int SECOND = 1_000_000_000;

  /** The longest time between packets that Linux takes, in seconds. */
  private static final int LONGEST = 32767;

  private TcpOptions() {}

  private static int fd(int handle) {
    return Sockets.fd(handle, Handles.TCP_SOCKET);
  }

  /** A hint for {@code start-listen}, so it comes too late afterwards. */
  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.set-listen-backlog-size")
  static void setListenBacklogSize(int handle, long value, Address result) {
    Socket socket = Tcp.at(handle);
    int errno = 0;
    if (value == 0) {
      errno = Preview1.INVAL;
    } else if (socket.state > Sockets.LISTENING) {
      errno = Preview1.NOTCONN;
    } else if (socket.state > Sockets.BOUND) {
      errno = Preview1.NOTSUP;
    } else {
      socket.backlog = Streams.atMost(value, Integer.MAX_VALUE);
    }
    SocketOptions.done(errno, result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.keep-alive-enabled")
  static void keepAliveEnabled(int handle, Address result) {
    SocketOptions.octet(SocketExtension.getKeepAlive(fd(handle), SocketOptions.room()), result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-enabled")
  static void setKeepAliveEnabled(int handle, int value, Address result) {
    SocketOptions.done(SocketExtension.setKeepAlive(fd(handle), value == 0 ? 0 : 1), result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.keep-alive-idle-time")
  static void keepAliveIdleTime(int handle, Address result) {
    int errno = SocketExtension.getTcpKeepIdle(fd(handle), SocketOptions.room());
    SocketOptions.wide(errno, SECOND, result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-idle-time")
  static void setKeepAliveIdleTime(int handle, long value, Address result) {
    int fd = fd(handle);
    int errno = value == 0 ? Preview1.INVAL : SocketExtension.setTcpKeepIdle(fd, seconds(value));
    SocketOptions.done(errno, result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.keep-alive-interval")
  static void keepAliveInterval(int handle, Address result) {
    int errno = SocketExtension.getTcpKeepIntvl(fd(handle), SocketOptions.room());
    SocketOptions.wide(errno, SECOND, result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-interval")
  static void setKeepAliveInterval(int handle, long value, Address result) {
    int fd = fd(handle);
    int errno = value == 0 ? Preview1.INVAL : SocketExtension.setTcpKeepIntvl(fd, seconds(value));
    SocketOptions.done(errno, result);
  }

  /** No version of WAMR has a function for it. */
  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.keep-alive-count")
  static void keepAliveCount(int handle, Address result) {
    Tcp.at(handle);
    NetworkErrors.settle(Preview1.NOTSUP, result, 4);
  }

  /** No version of WAMR has a function for it. */
  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-count")
  static void setKeepAliveCount(int handle, int value, Address result) {
    Tcp.at(handle);
    SocketOptions.done(value == 0 ? Preview1.INVAL : Preview1.NOTSUP, result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.hop-limit")
  static void hopLimit(int handle, Address result) {
    SocketOptions.hopLimit(Tcp.at(handle), result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.set-hop-limit")
  static void setHopLimit(int handle, int value, Address result) {
    SocketOptions.setHopLimit(Tcp.at(handle), value, result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.receive-buffer-size")
  static void receiveBufferSize(int handle, Address result) {
    SocketOptions.receiveBufferSize(fd(handle), result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.set-receive-buffer-size")
  static void setReceiveBufferSize(int handle, long value, Address result) {
    SocketOptions.setReceiveBufferSize(fd(handle), value, result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.send-buffer-size")
  static void sendBufferSize(int handle, Address result) {
    SocketOptions.sendBufferSize(fd(handle), result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.set-send-buffer-size")
  static void setSendBufferSize(int handle, long value, Address result) {
    SocketOptions.setSendBufferSize(fd(handle), value, result);
  }

  private static int seconds(long nanoseconds) {
    return nanoseconds < 0 || nanoseconds > LONGEST * (long) SECOND
        ? LONGEST
        : (int) ((nanoseconds + SECOND - 1) / SECOND);
  }
}
