package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:sockets/udp}: sockets. */
final class Udp {
  private Udp() {}

  @Export(name = "wasi:sockets/udp-create-socket#create-udp-socket")
  static void create(int family, Address result) {
    Sockets.create(Handles.UDP_SOCKET, Sockets.DATAGRAMS, family, result);
  }

  private static Socket at(int handle) {
    return Sockets.at(handle, Handles.UDP_SOCKET);
  }

  private static int fd(int handle) {
    return Sockets.fd(handle, Handles.UDP_SOCKET);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.start-bind")
  static void startBind(
      int handle,
      int network,
      int kind,
      int port,
      int a,
      int b,
      int c,
      int d,
      int e,
      int f,
      int g,
      int h,
      int i,
      int scope,
      Address result) {
    Socket socket = at(handle);
    Handles.entry(network, Handles.NETWORK);
    Address address = Buffer.small();
    int errno = SocketAddresses.take(address, kind, port, a, b, c, d, e, f, g, h, i, scope);
    NetworkErrors.settle(Sockets.bind(socket, address, errno), result, NetworkErrors.BARE);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.finish-bind")
  static void finishBind(int handle, Address result) {
    Sockets.finishBind(at(handle), result);
  }

  /**
   * Streams to everybody, or to one peer. Traps if streams from before are still there. A socket
   * that was connected stays so, as preview 1 has no way back: to everybody is not supported then.
   */
  @Export(name = "wasi:sockets/udp#[method]udp-socket.stream")
  static void stream(
      int handle,
      int some,
      int kind,
      int port,
      int a,
      int b,
      int c,
      int d,
      int e,
      int f,
      int g,
      int h,
      int i,
      int scope,
      Address result) {
    Socket socket = at(handle);
    Entry file = Handles.entry(socket.file, Handles.FILE);
    if (Files.holders(socket.file) != 1) {
      Linker.inUse();
    }
    int errno = socket.state == Sockets.CONNECTED ? Preview1.NOTSUP : 0;
    if (socket.state != Sockets.CONNECTED && socket.state != Sockets.BOUND) {
      errno = Preview1.NOTCONN;
    } else if (some != 0) {
      Address address = Buffer.small();
      errno = SocketAddresses.take(address, kind, port, a, b, c, d, e, f, g, h, i, scope);
      if (errno == 0) {
        errno = SocketAddresses.remote(address, socket.family);
      }
      if (errno == 0) {
        errno = SocketExtension.connect(file.word, address);
      }
      if (errno == 0) {
        socket.state = Sockets.CONNECTED;
      } else if (errno == Preview1.ADDRNOTAVAIL) {
        errno = Preview1.ADDRINUSE; // no port is left for this end
      }
    }
    if (NetworkErrors.settle(errno, result, 4)) {
      Files.setFlags(file, socket.family | (some == 0 ? 0 : Datagrams.CONNECTED));
      Datagrams.give(socket.file, result.add(4));
    }
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.local-address")
  static void localAddress(int handle, Address result) {
    Sockets.localAddress(at(handle), result);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.remote-address")
  static void remoteAddress(int handle, Address result) {
    Sockets.remoteAddress(at(handle), result);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.address-family")
  static int addressFamily(int handle) {
    return at(handle).family;
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.unicast-hop-limit")
  static void unicastHopLimit(int handle, Address result) {
    SocketOptions.hopLimit(at(handle), result);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.set-unicast-hop-limit")
  static void setUnicastHopLimit(int handle, int value, Address result) {
    SocketOptions.setHopLimit(at(handle), value, result);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.receive-buffer-size")
  static void receiveBufferSize(int handle, Address result) {
    SocketOptions.receiveBufferSize(fd(handle), result);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.set-receive-buffer-size")
  static void setReceiveBufferSize(int handle, long value, Address result) {
    SocketOptions.setReceiveBufferSize(fd(handle), value, result);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.send-buffer-size")
  static void sendBufferSize(int handle, Address result) {
    SocketOptions.sendBufferSize(fd(handle), result);
  }

  @Export(name = "wasi:sockets/udp#[method]udp-socket.set-send-buffer-size")
  static void setSendBufferSize(int handle, long value, Address result) {
    SocketOptions.setSendBufferSize(fd(handle), value, result);
  }

  /** What a UDP socket begins has been finished, so there is nothing to wait for. */
  @Export(name = "wasi:sockets/udp#[method]udp-socket.subscribe")
  static int subscribe(int handle) {
    at(handle);
    return Pollables.at(0);
  }

  @Export(name = "wasi:sockets/udp#[resource-drop]udp-socket")
  static void drop(int handle) {
    Sockets.drop(handle, Handles.UDP_SOCKET);
  }
}
