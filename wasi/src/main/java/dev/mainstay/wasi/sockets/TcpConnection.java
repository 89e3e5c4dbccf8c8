package dev.mainstay.wasi.sockets;

import dev.mainstay.wasi.io.Streams;
import dev.mainstay.wasi.io.WasiInputStream;
import dev.mainstay.wasi.io.WasiOutputStream;
import dev.mainstay.wasi.sockets.NetworkApi.ErrorCodeException;
import java.io.InputStream;
import java.io.OutputStream;

/** A connection. Closing it closes both of its streams. */
public final class TcpConnection implements AutoCloseable {
  private final Tcp.TcpSocket socket;
  private final WasiInputStream in;
  private final WasiOutputStream out;

  /** A connection of this socket, with the streams that it gave; all of them its own. */
  public TcpConnection(
      Tcp.TcpSocket socket, Streams.InputStream input, Streams.OutputStream output) {
    this.socket = socket;
    this.in = new WasiInputStream(input);
    this.out = new WasiOutputStream(output);
  }

  /** What the other side sends; ends when it sends no more. */
  public InputStream in() {
    return in;
  }

  /** What goes to the other side, at once. */
  public OutputStream out() {
    return out;
  }

  /** WASI's own handle, for what is not here; closed with the connection. */
  public Tcp.TcpSocket socket() {
    return socket;
  }

  /**
   * Says that nothing more is sent: the other side sees the end. What it sends can be read still.
   */
  public void endOutput() throws NetworkException {
    try {
      socket.shutdown(Tcp.ShutdownType.SEND);
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "shutdown");
    }
  }

  /** The address of the other side. */
  public NetworkApi.IpSocketAddress remoteAddress() throws NetworkException {
    try {
      return socket.remoteAddress();
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "remote address");
    }
  }

  @Override
  public void close() {
    in.close();
    out.close();
    socket.close();
  }
}
