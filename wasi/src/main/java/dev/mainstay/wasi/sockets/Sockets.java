package dev.mainstay.wasi.sockets;

import dev.mainstay.wasi.sockets.NetworkApi.ErrorCode;
import dev.mainstay.wasi.sockets.NetworkApi.ErrorCodeException;
import dev.mainstay.wasi.sockets.NetworkApi.IpAddress;
import dev.mainstay.wasi.sockets.NetworkApi.IpSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Connections, servers and datagrams, with calls that wait.
 *
 * <pre>{@code
 * try (TcpConnection broker = Sockets.instance().connect("broker.local", 1883)) {
 *   broker.out().write(greeting);
 *   int count = broker.in().read(answer);
 * }
 * }</pre>
 */
public final class Sockets {
  private final InstanceNetwork networks;
  private final TcpCreateSocket tcp;
  private final UdpCreateSocket udp;
  private final IpNameLookup names;

  /** Sockets of these interfaces. */
  public Sockets(
      InstanceNetwork networks, TcpCreateSocket tcp, UdpCreateSocket udp, IpNameLookup names) {
    this.networks = networks;
    this.tcp = tcp;
    this.udp = udp;
    this.names = names;
  }

  /** The host's sockets. */
  public static Sockets instance() {
    return new Sockets(
        InstanceNetworkImport.instance(),
        TcpCreateSocketImport.instance(),
        UdpCreateSocketImport.instance(),
        IpNameLookupImport.instance());
  }

  /**
   * The addresses of a host, the best first.
   *
   * @param name its name, or an address as text
   * @throws NetworkException if there are none
   */
  public List<IpAddress> resolve(String name) throws NetworkException {
    List<IpAddress> found = new ArrayList<>();
    try (NetworkApi.Network network = networks.instanceNetwork();
        IpNameLookup.ResolveAddressStream stream = names.resolveAddresses(network, name)) {
      Optional<IpAddress> next = next(stream);
      while (next.isPresent()) {
        found.add(next.get());
        next = next(stream);
      }
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), name);
    }
    if (found.isEmpty()) {
      throw new NetworkException(ErrorCode.NAME_UNRESOLVABLE, name);
    }
    return found;
  }

  private static Optional<IpAddress> next(IpNameLookup.ResolveAddressStream stream)
      throws ErrorCodeException {
    return Waiting.until(stream::subscribe, stream::resolveNextAddress);
  }

  /**
   * A connection with a port of a host: with the first of its addresses that answers.
   *
   * @param host its name, or an address as text
   * @throws NetworkException what the last address answered, if none takes the connection
   */
  public TcpConnection connect(String host, int port) throws NetworkException {
    NetworkException last = new NetworkException(ErrorCode.NAME_UNRESOLVABLE, host);
    for (IpAddress address : resolve(host)) {
      try {
        return connect(IpSocketAddress.of(address, port));
      } catch (NetworkException e) {
        last = e;
      }
    }
    throw last;
  }

  /** A connection with an address. */
  public TcpConnection connect(IpSocketAddress address) throws NetworkException {
    boolean isDone = false;
    Tcp.TcpSocket socket = tcpSocket(address, "connect");
    try (NetworkApi.Network network = networks.instanceNetwork()) {
      socket.startConnect(network, address);
      Tcp.Connection streams = Waiting.until(socket::subscribe, socket::finishConnect);
      isDone = true;
      return new TcpConnection(socket, streams.input(), streams.output());
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "connect");
    } finally {
      if (!isDone) {
        socket.close();
      }
    }
  }

  /**
   * A server on a port of all addresses of IPv4 that the device has.
   *
   * @param port 0 for one that is free
   */
  public TcpServer listen(int port) throws NetworkException {
    return listen(IpSocketAddress.of(IpAddress.of(0, 0, 0, 0), port));
  }

  /** A server on an address of the device's. */
  public TcpServer listen(IpSocketAddress address) throws NetworkException {
    boolean isDone = false;
    Tcp.TcpSocket socket = tcpSocket(address, "listen");
    try (NetworkApi.Network network = networks.instanceNetwork()) {
      socket.startBind(network, address);
      Waiting.until(socket::subscribe, (Waiting.Step) socket::finishBind);
      socket.startListen();
      Waiting.until(socket::subscribe, (Waiting.Step) socket::finishListen);
      isDone = true;
      return new TcpServer(socket);
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "listen");
    } finally {
      if (!isDone) {
        socket.close();
      }
    }
  }

  /**
   * Datagrams by a port of all addresses of IPv4 that the device has.
   *
   * @param port 0 for one that is free
   */
  public Datagrams datagrams(int port) throws NetworkException {
    return datagrams(IpSocketAddress.of(IpAddress.of(0, 0, 0, 0), port));
  }

  /** Datagrams by an address of the device's. */
  public Datagrams datagrams(IpSocketAddress address) throws NetworkException {
    boolean isDone = false;
    Udp.UdpSocket socket = udpSocket(address);
    try (NetworkApi.Network network = networks.instanceNetwork()) {
      socket.startBind(network, address);
      Waiting.until(socket::subscribe, (Waiting.Step) socket::finishBind);
      Udp.DatagramStreams streams = socket.stream(Optional.empty());
      isDone = true;
      return new Datagrams(socket, streams.incoming(), streams.outgoing());
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "datagrams");
    } finally {
      if (!isDone) {
        socket.close();
      }
    }
  }

  private Tcp.TcpSocket tcpSocket(IpSocketAddress address, String what) throws NetworkException {
    try {
      return tcp.createTcpSocket(address.family());
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), what);
    }
  }

  private Udp.UdpSocket udpSocket(IpSocketAddress address) throws NetworkException {
    try {
      return udp.createUdpSocket(address.family());
    } catch (ErrorCodeException e) {
      throw new NetworkException(e.error(), "datagrams");
    }
  }
}
