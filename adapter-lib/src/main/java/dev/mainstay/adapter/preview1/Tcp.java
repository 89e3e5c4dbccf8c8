package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:sockets/tcp}: binding, connecting, listening, accepting. The states are those of
 * WASI's {@code TcpSocketOperationalSemantics.md}; what its functions begin the host has finished
 * at once, but for connecting.
 */
final class Tcp {
  /** How many connections may wait when the guest does not say. */
  private static final int BACKLOG = 128;

  /** For {@code sock_accept}: calls of the new socket shall not wait. WAMR takes no notice. */
  private static final int NONBLOCK = 4;

  private static final int BOTH = SocketStreams.RECEIVE | SocketStreams.SEND;

  private Tcp() {}

  @Export(name = "wasi:sockets/tcp-create-socket#create-tcp-socket")
  static void create(int family, Address result) {
    Sockets.create(Handles.TCP_SOCKET, Sockets.STREAM, family, result);
  }

  static Socket at(int handle) {
    return Sockets.at(handle, Handles.TCP_SOCKET);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.start-bind")
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
    if (errno == 0) {
      errno = SocketAddresses.unicast(address);
    }
    int fd = Sockets.fd(socket);
    if (socket.state == Sockets.UNBOUND) {
      // As WASI wants it. Windows has no such option, and needs none.
      SocketExtension.setReuseAddr(fd, 1);
    }
    errno = Sockets.bind(socket, address, errno);
    if (errno == 0) {
      // WAMR's sock_bind makes a close throw away what was not sent yet, also for the sockets that
      // are accepted from this one.
      SocketExtension.setLinger(fd, 0, 0);
    }
    NetworkErrors.settle(errno, result, NetworkErrors.BARE);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.finish-bind")
  static void finishBind(int handle, Address result) {
    Sockets.finishBind(at(handle), result);
  }

  /** Hosts whose calls wait connect here. */
  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.start-connect")
  static void startConnect(
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
    if (socket.state != Sockets.UNBOUND && socket.state != Sockets.BOUND) {
      errno =
          socket.state == Sockets.CONNECTING || socket.state == Sockets.REACHED
              ? Preview1.ALREADY
              : Preview1.NOTCONN;
    } else if (errno == 0) {
      errno = SocketAddresses.unicast(address);
      if (errno == 0) {
        errno = SocketAddresses.remote(address, socket.family);
      }
      if (errno == 0) {
        errno = connect(socket, address);
      }
    }
    NetworkErrors.settle(errno, result, NetworkErrors.BARE);
  }

  private static int connect(Socket socket, Address address) {
    int errno = SocketExtension.connect(Sockets.fd(socket), address);
    if (errno == 0) {
      socket.state = Sockets.REACHED;
    } else if (errno == Preview1.INPROGRESS || errno == Preview1.AGAIN || errno == Preview1.INTR) {
      // An interrupted connect goes on, as POSIX has it.
      socket.state = Sockets.CONNECTING;
      return 0;
    } else {
      socket.state = Sockets.CLOSED;
      if (errno == Preview1.ADDRNOTAVAIL) {
        return Preview1.ADDRINUSE; // no port is left for this end
      }
    }
    return errno;
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.finish-connect")
  static void finishConnect(int handle, Address result) {
    Socket socket = at(handle);
    int errno = NetworkErrors.NOT_IN_PROGRESS;
    if (socket.state == Sockets.REACHED) {
      errno = 0;
    } else if (socket.state == Sockets.CONNECTING) {
      errno = outcome(Sockets.fd(socket));
      if (errno != 0 && errno != Preview1.AGAIN) {
        socket.state = Sockets.CLOSED;
      }
    }
    if (NetworkErrors.settle(errno, result, 4)) {
      socket.state = Sockets.CONNECTED;
      SocketStreams.give(socket.file, result.add(4));
    }
  }

  /**
   * How connecting went: 0, an errno, or {@link Preview1#AGAIN} when it goes on. WAMR has no way to
   * ask for SO_ERROR, but a read of a socket that failed answers the same. Where that says nothing
   * the peer refused.
   */
  private static int outcome(int fd) {
    if (Subscriptions.look(fd, Subscriptions.WRITE) < 0) {
      return Preview1.AGAIN;
    }
    if (SocketExtension.addrRemote(fd, Buffer.small()) == 0) {
      return 0;
    }
    int errno = SocketStreams.receive(fd, Buffer.small(), 1);
    return errno == 0 || errno == Preview1.PIPE || errno == Preview1.NOTCONN
        ? Preview1.CONNREFUSED
        : errno;
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.start-listen")
  static void startListen(int handle, Address result) {
    Socket socket = at(handle);
    int errno = socket.state == Sockets.STARTING ? Preview1.ALREADY : Preview1.NOTCONN;
    if (socket.state == Sockets.BOUND) {
      int backlog = socket.backlog;
      errno = SocketExtension.listen(Sockets.fd(socket), backlog == 0 ? BACKLOG : backlog);
      socket.state = (byte) (errno == 0 ? Sockets.STARTING : Sockets.CLOSED);
    }
    NetworkErrors.settle(errno, result, NetworkErrors.BARE);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.finish-listen")
  static void finishListen(int handle, Address result) {
    Socket socket = at(handle);
    int errno = NetworkErrors.NOT_IN_PROGRESS;
    if (socket.state == Sockets.STARTING) {
      socket.state = Sockets.LISTENING;
      errno = 0;
    }
    NetworkErrors.settle(errno, result, NetworkErrors.BARE);
  }

  /**
   * Asks the host only when there is somebody: not every host's sockets can be kept from waiting.
   */
  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.accept")
  static void accept(int handle, Address result) {
    Socket socket = at(handle);
    int errno = Preview1.NOTCONN;
    Address accepted = Linker.transfer().toAddress();
    if (socket.state == Sockets.LISTENING) {
      int fd = Sockets.fd(socket);
      errno =
          Subscriptions.look(fd, Subscriptions.READ) < 0
              ? Preview1.AGAIN
              : Preview1.sockAccept(fd, NONBLOCK, accepted);
    }
    int fd = accepted.getInt();
    if (NetworkErrors.settle(errno, result, 4)) {
      int client = Sockets.of(Handles.TCP_SOCKET, fd, socket.family, Sockets.CONNECTED);
      result.add(4).putInt(client);
      SocketStreams.give(at(client).file, result.add(8));
    }
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.local-address")
  static void localAddress(int handle, Address result) {
    Sockets.localAddress(at(handle), result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.remote-address")
  static void remoteAddress(int handle, Address result) {
    Sockets.remoteAddress(at(handle), result);
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.is-listening")
  static int isListening(int handle) {
    return at(handle).state == Sockets.LISTENING ? 1 : 0;
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.address-family")
  static int addressFamily(int handle) {
    return at(handle).family;
  }

  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.subscribe")
  static int subscribe(int handle) {
    at(handle);
    return Pollables.socket(handle);
  }

  /**
   * What a pollable of a socket waits for, as {@link Pollables} has it: that depends on what the
   * socket is doing by then.
   */
  static int interest(int handle) {
    Socket socket = at(handle);
    if (socket.state == Sockets.CONNECTING) {
      return Sockets.fd(socket) << 2 | Subscriptions.WRITE;
    }
    return socket.state == Sockets.LISTENING ? Sockets.fd(socket) << 2 | Subscriptions.READ : 0;
  }

  /**
   * All versions of WAMR shut both directions whatever they are asked for. So what is received is
   * shut here alone, which nobody else could tell; to shut what is sent is supported when nothing
   * is to be received any more, as otherwise the answer to what was sent would be lost.
   */
  @Export(name = "wasi:sockets/tcp#[method]tcp-socket.shutdown")
  static void shutdown(int handle, int type, Address result) {
    Socket socket = at(handle);
    int errno = Preview1.NOTCONN;
    if (socket.state == Sockets.CONNECTED) {
      errno = 0;
      Entry file = Handles.entry(socket.file, Handles.FILE);
      int shut = Files.flags(file) | (type == 2 ? BOTH : type + 1);
      if (shut != Files.flags(file)) {
        if (shut == SocketStreams.SEND) {
          errno = Preview1.NOTSUP;
        } else if (shut == BOTH) {
          errno = Preview1.sockShutdown(file.word, BOTH);
        }
        if (errno == 0) {
          Files.setFlags(file, shut);
        }
      }
    }
    NetworkErrors.settle(errno, result, NetworkErrors.BARE);
  }

  @Export(name = "wasi:sockets/tcp#[resource-drop]tcp-socket")
  static void drop(int handle) {
    Sockets.drop(handle, Handles.TCP_SOCKET);
  }
}
