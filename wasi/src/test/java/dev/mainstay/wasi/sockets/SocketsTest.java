package dev.mainstay.wasi.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasi.Fake;
import dev.mainstay.wasi.io.Poll;
import dev.mainstay.wasi.io.Streams;
import dev.mainstay.wasi.sockets.NetworkApi.ErrorCode;
import dev.mainstay.wasi.sockets.NetworkApi.ErrorCodeException;
import dev.mainstay.wasi.sockets.NetworkApi.IpAddress;
import dev.mainstay.wasi.sockets.NetworkApi.IpAddressFamily;
import dev.mainstay.wasi.sockets.NetworkApi.IpSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network that never has anything at once: what is called, in order. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Fake calls them.
class SocketsTest {
  private static final IpSocketAddress BOARD = IpSocketAddress.of(IpAddress.of(10, 0, 0, 7), 80);

  private final List<String> log = new ArrayList<>();

  /** What the next calls that can fail answer; nothing is success. */
  private final Deque<Optional<ErrorCode>> answers = new ArrayDeque<>();

  private final Deque<Optional<IpAddress>> addresses = new ArrayDeque<>();
  private final Sockets sockets =
      new Sockets(
          Fake.of(InstanceNetwork.class, new Network()),
          Fake.of(TcpCreateSocket.class, new Network()),
          Fake.of(UdpCreateSocket.class, new Network()),
          Fake.of(IpNameLookup.class, new Network()));

  @BeforeEach
  void clear() {
    log.clear();
  }

  private void answer(ErrorCode... codes) {
    for (ErrorCode code : codes) {
      answers.add(Optional.ofNullable(code));
    }
  }

  private void call(String what) throws ErrorCodeException {
    log.add(what);
    Optional<ErrorCode> answer = answers.isEmpty() ? Optional.empty() : answers.remove();
    if (answer.isPresent()) {
      throw new ErrorCodeException(answer.get());
    }
  }

  private final class Network {
    NetworkApi.Network instanceNetwork() {
      return Fake.of(NetworkApi.Network.class, new Closing("network"));
    }

    Tcp.TcpSocket createTcpSocket(IpAddressFamily family) throws ErrorCodeException {
      call("create " + family);
      return Fake.of(Tcp.TcpSocket.class, new Socket("socket"));
    }

    Udp.UdpSocket createUdpSocket(IpAddressFamily family) throws ErrorCodeException {
      call("create " + family);
      return Fake.of(Udp.UdpSocket.class, new Socket("socket"));
    }

    IpNameLookup.ResolveAddressStream resolveAddresses(NetworkApi.Network network, String name)
        throws ErrorCodeException {
      call("resolve " + name);
      return Fake.of(IpNameLookup.ResolveAddressStream.class, new Socket("names"));
    }
  }

  private class Closing {
    final String name;

    Closing(String name) {
      this.name = name;
    }

    void close() {
      log.add("close " + name);
    }
  }

  private final class Socket {
    private final String name;

    Socket(String name) {
      this.name = name;
    }

    void close() {
      log.add("close " + name);
    }

    void startConnect(NetworkApi.Network network, IpSocketAddress address)
        throws ErrorCodeException {
      call("start-connect");
    }

    Tcp.Connection finishConnect() throws ErrorCodeException {
      call("finish-connect");
      return new Tcp.Connection(
          Fake.of(Streams.InputStream.class, new Socket("in")),
          Fake.of(Streams.OutputStream.class, new Socket("out")));
    }

    void startBind(NetworkApi.Network network, IpSocketAddress address) throws ErrorCodeException {
      call("start-bind " + address.port());
    }

    void finishBind() throws ErrorCodeException {
      call("finish-bind");
    }

    void startListen() throws ErrorCodeException {
      call("start-listen");
    }

    void finishListen() throws ErrorCodeException {
      call("finish-listen");
    }

    Tcp.Accepted accept() throws ErrorCodeException {
      call("accept");
      return new Tcp.Accepted(
          Fake.of(Tcp.TcpSocket.class, new Socket("accepted")),
          Fake.of(Streams.InputStream.class, new Socket("in")),
          Fake.of(Streams.OutputStream.class, new Socket("out")));
    }

    void shutdown(Tcp.ShutdownType type) throws ErrorCodeException {
      call("shutdown " + type);
    }

    Optional<IpAddress> resolveNextAddress() throws ErrorCodeException {
      call("next");
      return addresses.remove();
    }

    Udp.DatagramStreams stream(Optional<IpSocketAddress> remote) throws ErrorCodeException {
      call("stream");
      return new Udp.DatagramStreams(
          Fake.of(Udp.IncomingDatagramStream.class, new Socket("incoming")),
          Fake.of(Udp.OutgoingDatagramStream.class, new Socket("outgoing")));
    }

    List<Udp.IncomingDatagram> receive(long most) {
      log.add("receive " + most);
      return answers.isEmpty()
          ? List.of(new Udp.IncomingDatagram(new byte[] {5}, BOARD))
          : List.of();
    }

    long checkSend() throws ErrorCodeException {
      log.add("check-send");
      return answers.isEmpty() || answers.peek().isEmpty() ? 1 : 0;
    }

    long send(List<Udp.OutgoingDatagram> datagrams) {
      log.add("send " + datagrams.get(0).data().length);
      return answers.isEmpty() ? 1 : 0;
    }

    Poll.Pollable subscribe() {
      log.add("subscribe " + name);
      return Fake.of(
          Poll.Pollable.class,
          new Object() {
            void block() {
              log.add("block");
              // What was not possible is, from here on.
              if (!name.equals("socket") && !name.equals("names") && !answers.isEmpty()) {
                Optional<ErrorCode> ignored = answers.remove();
              }
            }

            void close() {
              log.add("close pollable");
            }
          });
    }
  }

  @Test
  void connectsWhenItIsDone() throws Exception {
    answer(null, null, ErrorCode.WOULD_BLOCK, ErrorCode.WOULD_BLOCK);
    try (TcpConnection connection = sockets.connect(BOARD)) {
      connection.endOutput();
    }

    assertEquals(
        List.of(
            "create IPV4",
            "start-connect",
            "finish-connect",
            "subscribe socket",
            "block",
            "close pollable",
            "finish-connect",
            "subscribe socket",
            "block",
            "close pollable",
            "finish-connect",
            "close network",
            "shutdown SEND",
            "close in",
            "close out",
            "close socket"),
        log);
  }

  @Test
  void aRefusalClosesTheSocket() {
    answer(null, null, ErrorCode.CONNECTION_REFUSED);

    NetworkException e = assertThrows(NetworkException.class, () -> sockets.connect(BOARD));

    assertEquals("connect: CONNECTION_REFUSED", e.getMessage());
    assertEquals(ErrorCode.CONNECTION_REFUSED, e.code());
    assertEquals(
        List.of("create IPV4", "start-connect", "finish-connect", "close network", "close socket"),
        log);
  }

  @Test
  void theNextAddressIsTriedWhenTheFirstRefuses() throws Exception {
    addresses.addAll(
        List.of(
            Optional.of(
                new IpAddress.Ipv6(new NetworkApi.Ipv6Address(0xfe80, 0, 0, 0, 0, 0, 0, 1))),
            Optional.of(IpAddress.of(10, 0, 0, 7)),
            Optional.empty()));
    answer(null, ErrorCode.WOULD_BLOCK, null, null, null, null, ErrorCode.REMOTE_UNREACHABLE);

    sockets.connect("board.local", 80).close();

    assertEquals(
        List.of("create IPV6", "create IPV4"),
        log.stream().filter(each -> each.startsWith("create")).toList());
    assertEquals(
        2, log.stream().filter(each -> each.equals("close socket")).count(), log::toString);
  }

  @Test
  void aNameWithoutAddressesIsAnException() {
    addresses.add(Optional.empty());

    assertEquals(
        "nobody: NAME_UNRESOLVABLE",
        assertThrows(NetworkException.class, () -> sockets.connect("nobody", 1)).getMessage());
    assertEquals(List.of("resolve nobody", "next", "close names", "close network"), log);
  }

  @Test
  void whatEndsBeforeItIsAcceptedDoesNotCount() throws Exception {
    TcpServer server = sockets.listen(8080);
    log.clear();
    answer(ErrorCode.WOULD_BLOCK, ErrorCode.CONNECTION_ABORTED);

    server.accept().close();
    server.close();

    assertEquals(
        List.of(
            "accept",
            "subscribe socket",
            "block",
            "close pollable",
            "accept",
            "accept",
            "close in",
            "close out",
            "close accepted",
            "close socket"),
        log);
    answer(ErrorCode.NEW_SOCKET_LIMIT);
    assertThrows(NetworkException.class, server::accept);
  }

  @Test
  void aPortThatIsTakenIsAnException() {
    answer(null, null, ErrorCode.WOULD_BLOCK, ErrorCode.ADDRESS_IN_USE);

    assertThrows(NetworkException.class, () -> sockets.listen(8080));

    assertEquals("start-bind 8080", log.get(1));
    assertEquals("close socket", log.get(log.size() - 1));
  }

  @Test
  void datagramsWaitUntilTheyAreTaken() throws Exception {
    try (Datagrams port = sockets.datagrams(5000)) {
      log.clear();
      answer(ErrorCode.WOULD_BLOCK);
      port.send(new byte[3], BOARD);
      assertEquals(
          List.of(
              "check-send",
              "subscribe outgoing",
              "block",
              "close pollable",
              "check-send",
              "send 3"),
          log);
      log.clear();
      answer(ErrorCode.WOULD_BLOCK);
      assertEquals(5, port.receive().data()[0]);
      assertEquals(
          List.of("receive 1", "subscribe incoming", "block", "close pollable", "receive 1"), log);
      log.clear();
    }
    assertEquals(List.of("close incoming", "close outgoing", "close socket"), log);
  }
}
