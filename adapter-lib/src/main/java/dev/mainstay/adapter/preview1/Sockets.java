package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/** What TCP and UDP sockets have in common. */
final class Sockets {
  /** State: nothing happened yet. */
  static final int UNBOUND = 0;

  /** State: bound, which {@code finish-bind} has not told yet. */
  static final int BINDING = 1;

  /** State: bound; for UDP also with streams to nobody in particular. */
  static final int BOUND = 2;

  /** State: listens, which {@code finish-listen} has not told yet. */
  static final int STARTING = 3;

  /** State: listens. */
  static final int LISTENING = 4;

  /** State: the host connects. */
  static final int CONNECTING = 5;

  /** State: connected, which {@code finish-connect} has not told yet. */
  static final int REACHED = 6;

  /** State: connected; for UDP, with streams to one peer. */
  static final int CONNECTED = 7;

  /** State: failed, nothing left to do but drop it. */
  static final int CLOSED = 8;

  /** Type: datagrams. */
  static final int DATAGRAMS = 0;

  /** Type: a stream. */
  static final int STREAM = 1;

  private static final int NONBLOCK = 4;

  private Sockets() {}

  /**
   * Opens a socket and answers {@code result<own, error-code>}.
   *
   * @param kind the kind of its handle
   */
  static void create(int kind, int type, int family, Address result) {
    Address opened = Linker.transfer().toAddress();
    int errno = SocketExtension.open(-1, family, type, opened);
    int fd = opened.getInt();
    if (errno == 0 && family != 0) {
      // An IPv6 socket of WASI has nothing to do with IPv4. A host that cannot have it so has none.
      errno = SocketExtension.setIpv6Only(fd, 1);
      if (errno != 0) {
        Preview1.fdClose(fd);
      }
    }
    if (NetworkErrors.settle(errno, result, 4)) {
      result.add(4).putInt(of(kind, fd, family, UNBOUND));
    }
  }

  /**
   * A new handle on a socket that nobody else holds.
   *
   * @param fd its file descriptor; calls of it shall not wait, and where the host cannot have it so
   *     they are made when a poll says that they need not
   */
  static int of(int kind, int fd, int family, int state) {
    Preview1.fdFdstatSetFlags(fd, NONBLOCK);
    int handle = Handles.create(kind, Files.share(fd, 0));
    Socket socket = at(handle, kind);
    socket.state = (byte) state;
    socket.family = (byte) family;
    socket.backlog = 0;
    return handle;
  }

  /** The socket of a handle; traps unless it is valid and of this kind. */
  static Socket at(int handle, int kind) {
    return Handles.entry(handle, kind).cast();
  }

  /** The file descriptor of a socket. */
  static int fd(Socket socket) {
    return Handles.entry(socket.file, Handles.FILE).word;
  }

  /** The file descriptor of a handle's socket. */
  static int fd(int handle, int kind) {
    return fd(at(handle, kind));
  }

  /**
   * Binds a socket that is not bound, or answers an errno.
   *
   * @param address an address of the host's layout
   * @param errno what is wrong with the address already
   */
  static int bind(Socket socket, Address address, int errno) {
    if (socket.state != UNBOUND) {
      return socket.state == BINDING ? Preview1.ALREADY : Preview1.NOTCONN;
    }
    if (errno == 0) {
      errno = SocketAddresses.ofFamily(address, socket.family);
    }
    if (errno == 0) {
      errno = SocketExtension.bind(fd(socket), address);
    }
    if (errno == 0) {
      socket.state = BINDING;
    }
    return errno;
  }

  static void finishBind(Socket socket, Address result) {
    int errno = NetworkErrors.NOT_IN_PROGRESS;
    if (socket.state == BINDING) {
      socket.state = BOUND;
      errno = 0;
    }
    NetworkErrors.settle(errno, result, NetworkErrors.BARE);
  }

  static void localAddress(Socket socket, Address result) {
    int errno = Preview1.NOTCONN;
    Address address = Buffer.small();
    if (socket.state == BINDING) {
      errno = Preview1.ALREADY;
    } else if (socket.state != UNBOUND && socket.state != CLOSED) {
      errno = SocketExtension.addrLocal(fd(socket), address);
    }
    answer(errno, address, result);
  }

  static void remoteAddress(Socket socket, Address result) {
    int errno = Preview1.NOTCONN;
    Address address = Buffer.small();
    if (socket.state == CONNECTED) {
      errno = SocketExtension.addrRemote(fd(socket), address);
    } else if (socket.state == CONNECTING || socket.state == REACHED) {
      errno = Preview1.ALREADY;
    }
    answer(errno, address, result);
  }

  private static void answer(int errno, Address address, Address result) {
    if (NetworkErrors.settle(errno, result, 4)) {
      SocketAddresses.give(address, result.add(4));
    }
  }

  static void drop(int handle, int kind) {
    int file = at(handle, kind).file;
    Handles.drop(handle, kind);
    Files.release(file);
  }
}
