package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * WAMR's socket extension of {@code wasi_snapshot_preview1}, as far as this package stands on it.
 *
 * <p>Every function answers an errno. An address has 24 bytes: at 0 its kind, 0 for IPv4 and 1 for
 * IPv6; for IPv4 four bytes at 4 and the port at 8, for IPv6 eight 16-bit groups at 4 and the port
 * at 20, all in the byte order of the module. See {@link SocketAddresses}.
 *
 * <p>Checked against WAMR 1.1.0 (September 2022), 1.1.2, 1.2.0, 1.3.0, 2.0.0, 2.4.5 and its main
 * branch of July 2026, {@code libc_wasi_wrapper.c} and {@code wasi_socket_ext.h}: the signatures
 * and layouts are the same in all of them. WAMR 1.0.0 has others for {@code sock_accept}, {@code
 * sock_addr_local}, {@code sock_addr_remote} and {@code sock_addr_resolve}, and no options, {@code
 * sock_recv_from} or {@code sock_send_to}; it is below the floor. {@code sock_close} is not here:
 * it answers ENOSYS in all versions, and {@code fd_close} closes sockets.
 */
final class SocketExtension {
  private SocketExtension() {}

  /**
   * Opens a socket.
   *
   * @param pool -1: the address pool, of which no version takes notice
   * @param family 0 for IPv4, 1 for IPv6
   * @param type 0 for datagrams, 1 for a stream
   */
  @Import(module = "wasi_snapshot_preview1", name = "sock_open")
  static native int open(int pool, int family, int type, Address opened);

  @Import(module = "wasi_snapshot_preview1", name = "sock_bind")
  static native int bind(int fd, Address address);

  @Import(module = "wasi_snapshot_preview1", name = "sock_connect")
  static native int connect(int fd, Address address);

  @Import(module = "wasi_snapshot_preview1", name = "sock_listen")
  static native int listen(int fd, int backlog);

  @Import(module = "wasi_snapshot_preview1", name = "sock_addr_local")
  static native int addrLocal(int fd, Address address);

  @Import(module = "wasi_snapshot_preview1", name = "sock_addr_remote")
  static native int addrRemote(int fd, Address address);

  /**
   * Asks the host's resolver, and waits for it.
   *
   * @param host the name, ended by a zero byte
   * @param service a port's name, likewise
   * @param hints the type of socket at 0, the family at 4, at 8 a byte that is 1
   * @param infos room for {@code size} answers of 28 bytes: an address, at 24 the type
   * @param count how many there are, which may be more than there was room for
   */
  @Import(module = "wasi_snapshot_preview1", name = "sock_addr_resolve")
  static native int addrResolve(
      Address host, Address service, Address hints, Address infos, int size, Address count);

  @Import(module = "wasi_snapshot_preview1", name = "sock_recv_from")
  static native int recvFrom(
      int fd, Transfer iovecs, int count, int flags, Address source, Address length);

  @Import(module = "wasi_snapshot_preview1", name = "sock_send_to")
  static native int sendTo(
      int fd, Transfer iovecs, int count, int flags, Address target, Address length);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_reuse_addr")
  static native int setReuseAddr(int fd, int enabled);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_linger")
  static native int setLinger(int fd, int enabled, int seconds);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_ipv6_only")
  static native int setIpv6Only(int fd, int enabled);

  /** A byte at {@code enabled}. */
  @Import(module = "wasi_snapshot_preview1", name = "sock_get_keep_alive")
  static native int getKeepAlive(int fd, Address enabled);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_keep_alive")
  static native int setKeepAlive(int fd, int enabled);

  /** A word at {@code seconds}. */
  @Import(module = "wasi_snapshot_preview1", name = "sock_get_tcp_keep_idle")
  static native int getTcpKeepIdle(int fd, Address seconds);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_tcp_keep_idle")
  static native int setTcpKeepIdle(int fd, int seconds);

  /** A word at {@code seconds}. */
  @Import(module = "wasi_snapshot_preview1", name = "sock_get_tcp_keep_intvl")
  static native int getTcpKeepIntvl(int fd, Address seconds);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_tcp_keep_intvl")
  static native int setTcpKeepIntvl(int fd, int seconds);

  /** A byte at {@code hops}. */
  @Import(module = "wasi_snapshot_preview1", name = "sock_get_ip_ttl")
  static native int getIpTtl(int fd, Address hops);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_ip_ttl")
  static native int setIpTtl(int fd, int hops);

  /** A word at {@code size}. */
  @Import(module = "wasi_snapshot_preview1", name = "sock_get_recv_buf_size")
  static native int getRecvBufSize(int fd, Address size);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_recv_buf_size")
  static native int setRecvBufSize(int fd, int size);

  /** A word at {@code size}. */
  @Import(module = "wasi_snapshot_preview1", name = "sock_get_send_buf_size")
  static native int getSendBufSize(int fd, Address size);

  @Import(module = "wasi_snapshot_preview1", name = "sock_set_send_buf_size")
  static native int setSendBufSize(int fd, int size);
}
