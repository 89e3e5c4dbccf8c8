package dev.mainstay.adapter.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.adapter.sockets.Payload.Address;
import dev.mainstay.adapter.sockets.Payload.Connection;
import dev.mainstay.engines.LoopbackHost;
import dev.mainstay.linker.resolve.WasiFunctions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A payload that WAMR could run, and real sockets on this machine's loopback. */
class LoopbackTest {
  private static final Address IPV4 = new Address("127.0.0.1", 0);
  private static final Address IPV6 = new Address("::1", 0);
  private static final int WOULD_BLOCK = 8;
  private static final int CONNECTION_REFUSED = 14;
  private static final int NAME_UNRESOLVABLE = 18;

  private static final List<String> FUNCTIONS =
      Stream.of(
              "wasi:sockets/instance-network",
              "wasi:sockets/ip-name-lookup",
              "wasi:sockets/network",
              "wasi:sockets/tcp",
              "wasi:sockets/tcp-create-socket",
              "wasi:sockets/udp",
              "wasi:sockets/udp-create-socket",
              "wasi:io/poll",
              "wasi:io/streams")
          .flatMap(path -> WasiFunctions.fields(path).stream().map(field -> path + "#" + field))
          .toList();

  private LoopbackHost host = new LoopbackHost(false);
  private Payload payload = Payload.with(FUNCTIONS, host);

  private void onAHostThatAlwaysWaits() {
    host = new LoopbackHost(true);
    payload = Payload.with(FUNCTIONS, host);
  }

  @AfterEach
  void nothingIsLeftOpen() {
    assertEquals(0, host.open(), "sockets are open");
  }

  private static Address loopback(String family) {
    boolean six = family.equals("ipv6");
    if (six) {
      assumeTrue(hasIpv6(), "this machine has no ::1");
    }
    return six ? IPV6 : IPV4;
  }

  private static boolean hasIpv6() {
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.INET6)) {
      server.bind(new InetSocketAddress(inet(IPV6), 0));
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static InetAddress inet(Address address) throws IOException {
    var bytes = new byte[address.isIpv6() ? 16 : 4];
    bytes[0] = (byte) (address.isIpv6() ? 0 : 127);
    bytes[bytes.length - 1] = 1;
    return InetAddress.getByAddress(bytes);
  }

  private Connection connect(Address address) {
    long socket = payload.tcp(address.isIpv6());
    payload.startConnect(socket, address);
    payload.await(socket);
    return payload.finishConnect(socket);
  }

  @ParameterizedTest
  @CsvSource({"ipv4,false", "ipv6,false", "ipv4,true"})
  void aClient(String family, boolean waits) throws IOException {
    if (waits) {
      onAHostThatAlwaysWaits();
    }
    var address = loopback(family);
    try (var server = new ServerSocket(0, 5, inet(address))) {
      var target = new Address(address.host(), server.getLocalPort());
      var connection = connect(target);
      try (var peer = server.accept()) {
        assertEquals(target, payload.remoteAddress(connection.socket()));
        assertEquals(
            new Address(address.host(), peer.getPort()), payload.localAddress(connection.socket()));
        payload.write(connection, LoopbackHost.bytes("GET /\r\n"));
        assertEquals("GET /\r\n", new String(peer.getInputStream().readNBytes(7), UTF_8));
        assertEquals(0, payload.read(connection, 100, false).length, "nothing yet");
        peer.getOutputStream().write(LoopbackHost.bytes("an answer"));
        assertEquals("an answer", payload.readText(connection, 9));
      }
      assertNull(payload.read(connection, 100, true), "the end");
      assertNull(payload.read(connection, 100, true), "for ever");
      payload.drop(connection);
    }
  }

  @ParameterizedTest
  @CsvSource({"ipv4,false", "ipv6,false", "ipv4,true"})
  void aServer(String family, boolean waits) throws IOException {
    if (waits) {
      onAHostThatAlwaysWaits();
    }
    var address = loopback(family);
    long listener = payload.tcp(address.isIpv6());
    payload.bind(listener, address);
    payload.listen(listener);
    assertEquals(WOULD_BLOCK, Payload.failure(() -> payload.accept(listener)));
    var bound = payload.localAddress(listener);
    assertEquals(address.host(), bound.host());
    for (int i = 0; i < 3; i++) {
      try (var client = new Socket(inet(address), bound.port())) {
        client.getOutputStream().write(LoopbackHost.bytes("hello " + i));
        payload.await(listener);
        var connection = payload.accept(listener);
        assertEquals(
            new Address(address.host(), client.getLocalPort()),
            payload.remoteAddress(connection.socket()));
        assertEquals("hello " + i, payload.readText(connection, 7));
        payload.write(connection, LoopbackHost.bytes("bye " + i));
        payload.drop(connection);
        assertEquals("bye " + i, new String(client.getInputStream().readAllBytes(), UTF_8));
      }
    }
    payload.drop(listener);
  }

  /** Both ends in one payload, which must not wait for itself. */
  @ParameterizedTest
  @ValueSource(strings = {"ipv4", "ipv6"})
  void bothEnds(String family) {
    var address = loopback(family);
    long listener = payload.tcp(address.isIpv6());
    payload.bind(listener, address);
    payload.listen(listener);
    long client = payload.tcp(address.isIpv6());
    payload.startConnect(client, payload.localAddress(listener));
    payload.await(listener);
    var here = payload.accept(listener);
    payload.await(client);
    var there = payload.finishConnect(client);
    assertEquals(payload.localAddress(here.socket()), payload.remoteAddress(there.socket()));
    assertEquals(payload.localAddress(there.socket()), payload.remoteAddress(here.socket()));
    // Until nothing more fits: what is permitted is written at once.
    long written = 0;
    var bytes = new byte[4096];
    for (long budget = payload.checkWrite(here); budget != 0; budget = payload.checkWrite(here)) {
      assertEquals(4096, budget);
      payload.write(here, bytes);
      written += budget;
    }
    long read = 0;
    while (read < written) {
      read += payload.read(there, 65536, true).length;
    }
    assertEquals(written, read);
    payload.shutdown(here.socket(), 2);
    assertNull(payload.read(there, 1, true));
    payload.drop(here);
    payload.drop(there);
    payload.drop(listener);
  }

  @Test
  void muchData() throws Exception {
    var data = new byte[1 << 20];
    new Random(1).nextBytes(data);
    try (var server = new ServerSocket(0, 5, inet(IPV4))) {
      var connection = connect(new Address("127.0.0.1", server.getLocalPort()));
      try (var peer = server.accept()) {
        var echoed = new byte[data.length];
        var echo =
            new Thread(
                () -> {
                  try {
                    peer.getInputStream().readNBytes(echoed, 0, echoed.length);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
        echo.start();
        for (int at = 0; at < data.length; at += 32768) {
          payload.write(connection, Arrays.copyOfRange(data, at, at + 32768));
        }
        echo.join();
        assertArrayEquals(data, echoed);
      }
      payload.drop(connection);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nobodyListens(boolean waits) throws IOException {
    if (waits) {
      onAHostThatAlwaysWaits();
    }
    int port;
    try (var server = new ServerSocket(0, 5, inet(IPV4))) {
      port = server.getLocalPort();
    }
    long socket = payload.tcp(false);
    assertEquals(
        CONNECTION_REFUSED,
        Payload.failure(
            () -> {
              payload.startConnect(socket, new Address("127.0.0.1", port));
              payload.await(socket);
              payload.finishConnect(socket);
            }));
    payload.drop(socket);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipv4", "ipv6"})
  void datagramsToAndFromAnybody(String family) throws IOException {
    var address = loopback(family);
    long socket = payload.udp(address.isIpv6());
    var bound = payload.bindUdp(socket, address);
    var datagrams = payload.stream(socket, null);
    try (var peer = new DatagramSocket(0, inet(address))) {
      assertEquals(List.of(), payload.receiveNow(datagrams));
      var hello = LoopbackHost.bytes("hello");
      peer.send(new DatagramPacket(hello, hello.length, inet(address), bound.port()));
      var received = payload.receive(datagrams);
      assertEquals(
          new Payload.Datagram("hello", new Address(address.host(), peer.getLocalPort())),
          received);
      assertEquals(1, payload.send(datagrams, LoopbackHost.bytes("and back"), received.source()));
      var packet = new DatagramPacket(new byte[100], 100);
      peer.receive(packet);
      assertEquals("and back", new String(packet.getData(), 0, packet.getLength(), UTF_8));
      assertEquals(bound.port(), packet.getPort());
    }
    payload.drop(socket, datagrams);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipv4", "ipv6"})
  void datagramsBetweenTwo(String family) {
    var address = loopback(family);
    long one = payload.udp(address.isIpv6());
    long other = payload.udp(address.isIpv6());
    var here = payload.bindUdp(one, address);
    var there = payload.bindUdp(other, address);
    var first = payload.stream(one, there);
    var second = payload.stream(other, here);
    for (int size : new int[] {1, 1000, 8000, 30000}) {
      var text = "x".repeat(size);
      assertEquals(1, payload.send(first, LoopbackHost.bytes(text), null));
      assertEquals(new Payload.Datagram(text, here), payload.receive(second));
      assertEquals(1, payload.send(second, LoopbackHost.bytes(text), here));
      assertEquals(new Payload.Datagram(text, there), payload.receive(first));
    }
    assertEquals(
        3, Payload.failure(() -> payload.send(first, new byte[1], new Address("127.0.0.1", 9))));
    payload.drop(one, first);
    payload.drop(other, second);
  }

  @Test
  void localhostHasAName() {
    var addresses = payload.resolve("localhost");
    assertTrue(
        addresses.contains("127.0.0.1") || addresses.contains("0:0:0:0:0:0:0:1"),
        addresses.toString());
    assertEquals(List.of("127.0.0.1"), payload.resolve("127.0.0.1"));
    assertEquals(List.of("0:0:0:0:0:0:0:1"), payload.resolve("::1"));
    assertEquals(NAME_UNRESOLVABLE, Payload.failure(() -> payload.resolve("nobody.invalid")));
  }

  @Test
  void connectionsLeaveNothing() throws IOException {
    try (var server = new ServerSocket(0, 5, inet(IPV4))) {
      var address = new Address("127.0.0.1", server.getLocalPort());
      for (int i = 0; i < 200; i++) {
        var connection = connect(address);
        try (var peer = server.accept()) {
          payload.drop(connection);
          assertEquals(-1, peer.getInputStream().read());
        }
        assertEquals(0, host.open());
      }
    }
  }
}
