package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UdpTest extends DatagramFixture {
  @Test
  void aSocketIsForDatagrams() {
    host.then("sock_open", opens(9, -1, IPV4, 0)).then("fd_fdstat_set_flags", with(0, 9, 4));
    long socket = udp();
    assertEquals(0, library.call(UDP + "address-family", socket));
    assertEquals(1, library.call(READY, library.call(UDP + "subscribe", socket)));
    host.then("fd_close", with(0, 9));
    library.call(DROP_UDP, socket);
    host.finished();
  }

  @Test
  void binding() {
    long socket = udp();
    assertEquals(NOT_IN_PROGRESS, bare(UDP + "finish-bind", socket));
    assertEquals(INVALID_STATE, outcome(area(UDP + "local-address", 36, socket), 4));
    assertEquals(INVALID_STATE, outcome(stream(socket, false, NOBODY), 4));
    host.then("sock_bind", errno(3), takes(0, 7, PEER))
        .then("sock_addr_local", gives(v4(127, 0, 0, 1, 99)));
    assertEquals(ADDRESS_IN_USE, startBind(UDP, socket, LOCALHOST));
    assertEquals(OK, startBind(UDP, socket, LOCALHOST));
    assertEquals(CONCURRENCY_CONFLICT, startBind(UDP, socket, LOCALHOST));
    assertEquals(INVALID_STATE, outcome(stream(socket, false, NOBODY), 4));
    assertEquals(OK, bare(UDP + "finish-bind", socket));
    assertEquals(INVALID_STATE, startBind(UDP, socket, LOCALHOST));
    int result = area(UDP + "local-address", 36, socket);
    assertEquals(OK, outcome(result, 4));
    assertEquals(99, library.memory().readShort(result + 8));
    assertEquals(INVALID_STATE, outcome(area(UDP + "remote-address", 36, socket), 4));
    host.finished();
  }

  @Test
  void anAddressToBindIsOfTheFamily() {
    assertEquals(INVALID_ARGUMENT, startBind(UDP, udp(), DOCUMENTATION));
  }

  @Test
  void aSocketThatIsConnectedKnowsItsPeer() {
    var streams = connectedTo();
    host.then("sock_addr_remote", gives(PEER));
    int result = area(UDP + "remote-address", 36, streams.socket());
    assertEquals(OK, outcome(result, 4));
    assertEquals(8080, library.memory().readShort(result + 8));
    assertEquals(127, library.octet(result + 10));
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 127 0 0 1 0 0 0 0 0 0, 3",
    "0 80 0 0 0 0 0 0 0 0 0 0, 3",
    "1 80 0 1 1 1 1 1 1 1 1 0, 3"
  })
  void aPeerIsSomewhere(String address, int code) {
    long socket = bound(UDP, udp());
    long[] numbers = Arrays.stream(address.split(" ")).mapToLong(Long::parseLong).toArray();
    assertEquals(code, outcome(stream(socket, true, numbers), 4));
    streams(socket, false);
  }

  @ParameterizedTest
  @CsvSource({"23, 13", "14, 14", "4, 12", "2, 1"})
  void connectingMayFail(int errno, int code) {
    long socket = bound(UDP, udp());
    host.then("sock_connect", errno(errno));
    assertEquals(code, outcome(stream(socket, true, LOCALHOST), 4));
    streams(socket, false);
  }

  @Test
  void streamsAreMadeAnewWhenThoseBeforeAreGone() {
    var streams = unconnected();
    int result = library.area(12);
    library.traps(UDP + "stream", with(with(new long[] {streams.socket(), 0}, NOBODY), result));
    drop(streams);
    host.then("sock_connect", errno(0), errno(0));
    streams = streams(streams.socket(), true);
    drop(streams);
    streams = streams(streams.socket(), true);
    drop(streams);
    // Preview 1 knows how to connect, and not how to undo it.
    assertEquals(NOT_SUPPORTED, outcome(stream(streams.socket(), false, NOBODY), 4));
    host.then("fd_close", with(0, 7));
    library.call(DROP_UDP, streams.socket());
    host.finished();
  }

  @Test
  void streamsKeepTheSocketOpen() {
    var streams = unconnected();
    library.call(DROP_UDP, streams.socket());
    library.call(DROP_OUTGOING, streams.outgoing());
    host.then("fd_close", with(0, 7));
    library.call(DROP_INCOMING, streams.incoming());
    host.finished();
    library.traps(DROP_INCOMING, streams.incoming());
  }
}
