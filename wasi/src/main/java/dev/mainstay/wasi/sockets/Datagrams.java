package dev.mainstay.wasi.sockets;

import dev.mainstay.wasi.sockets.NetworkApi.ErrorCodeException;
import dev.mainstay.wasi.sockets.NetworkApi.IpSocketAddress;
import java.util.List;
import java.util.Optional;

/** A port that datagrams arrive at and leave from. */
public final class Datagrams implements AutoCloseable {
  private final Udp.UdpSocket socket;
  private final Udp.IncomingDatagramStream incoming;
  private final Udp.OutgoingDatagramStream outgoing;

  /** Datagrams of this socket, by the streams that it gave; all of them its own. */
  public Datagrams(
      Udp.UdpSocket socket,
      Udp.IncomingDatagramStream incoming,
      Udp.OutgoingDatagramStream outgoing) {
    this.socket = socket;
    this.incoming = incoming;
    this.outgoing = outgoing;
  }

  /** Waits for the next datagram. */
  public Udp.IncomingDatagram receive() throws NetworkException {
    try {
      while (true) {
        List<Udp.IncomingDatagram> arrived = incoming.receive(1);
        if (!arrived.isEmpty()) {
          return arrived.get(0);
        }
        Waiting.block(incoming::subscribe);
      }
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "receive");
    }
  }

  /** Sends a datagram, and waits until the device has taken it. Whether it arrives, nobody says. */
  public void send(byte[] data, IpSocketAddress to) throws NetworkException {
    List<Udp.OutgoingDatagram> one = List.of(new Udp.OutgoingDatagram(data, Optional.of(to)));
    try {
      while (outgoing.checkSend() == 0 || outgoing.send(one) == 0) {
        Waiting.block(outgoing::subscribe);
      }
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "send");
    }
  }

  /** The address that it is bound to, with the port that was free if none was given. */
  public IpSocketAddress localAddress() throws NetworkException {
    try {
      return socket.localAddress();
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "local address");
    }
  }

  /** WASI's own handle, for what is not here; closed with this. */
  public Udp.UdpSocket socket() {
    return socket;
  }

  @Override
  public void close() {
    incoming.close();
    outgoing.close();
    socket.close();
  }
}
