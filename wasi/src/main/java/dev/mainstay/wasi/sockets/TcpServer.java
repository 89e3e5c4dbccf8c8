package dev.mainstay.wasi.sockets;

import dev.mainstay.wasi.sockets.NetworkApi.ErrorCode;
import dev.mainstay.wasi.sockets.NetworkApi.ErrorCodeException;

/** A port that others connect to. */
public final class TcpServer implements AutoCloseable {
  private final Tcp.TcpSocket socket;

  /** A server of this socket, which listens and is its own. */
  public TcpServer(Tcp.TcpSocket socket) {
    this.socket = socket;
  }

  /** Waits for the next connection. One that ends before it is accepted does not count. */
  public TcpConnection accept() throws NetworkException {
    while (true) {
      try {
        Tcp.Accepted accepted = Waiting.until(socket::subscribe, socket::accept);
        return new TcpConnection(accepted.socket(), accepted.input(), accepted.output());
      } catch (ErrorCodeException e) {
        if (e.error() != ErrorCode.CONNECTION_ABORTED) {
          throw new NetworkException(e.error(), "accept");
        }
      }
    }
  }

  /** The address that it listens on, with the port that was free if none was given. */
  public NetworkApi.IpSocketAddress localAddress() throws NetworkException {
    try {
      return socket.localAddress();
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "local address");
    }
  }

  /** WASI's own handle, for what is not here; closed with the server. */
  public Tcp.TcpSocket socket() {
    return socket;
  }

  /** Closes the port; connections that it has accepted live on. */
  @Override
  public void close() {
    socket.close();
  }
}
