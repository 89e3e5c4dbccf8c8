package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcpTest extends SocketFixture {
  private static final String READY = "wasi:io/poll#[method]pollable.ready";

  /** What a function answers that depends on the socket's state. */
  private int code(String function, long socket) {
    return switch (function) {
      case "start-bind" -> startBind(TCP, socket, LOCALHOST);
      case "finish-bind" -> bare(TCP + "finish-bind", socket);
      case "start-connect" -> startConnect(socket, LOCALHOST);
      case "finish-connect" -> outcome(area(TCP + "finish-connect", 12, socket), 4);
      case "start-listen" -> bare(TCP + "start-listen", socket);
      case "finish-listen" -> bare(TCP + "finish-listen", socket);
      case "accept" -> outcome(area(TCP + "accept", 16, socket), 4);
      case "shutdown" -> bare(TCP + "shutdown", socket, 2);
      case "local-address" -> outcome(area(TCP + "local-address", 36, socket), 4);
      case "remote-address" -> outcome(area(TCP + "remote-address", 36, socket), 4);
      default -> throw new AssertionError(function);
    };
  }

  private void refuses(long socket, int code, String... functions) {
    for (var function : functions) {
      int calls = host.calls().size();
      // That options are set before it is known that a bind may not be is no harm.
      assertEquals(code, code(function, socket), function);
      assertEquals(calls, host.calls().size(), function + " asks the host");
    }
  }

  @Test
  void aSocketIsAStreamWhoseCallsDoNotWait() {
    host.then("sock_open", opens(9, -1, IPV4, 1)).then("fd_fdstat_set_flags", with(0, 9, 4));
    long socket = tcp();
    assertEquals(0, library.call(TCP + "address-family", socket));
    assertEquals(0, library.call(TCP + "is-listening", socket));
    assertEquals(List.of("sock_open", "fd_fdstat_set_flags"), host.calls());
  }

  @Test
  void anIpv6SocketIsForIpv6Only() {
    host.then("sock_open", opens(9, -1, IPV6, 1)).then("sock_set_ipv6_only", with(0, 9, 1));
    assertEquals(1, library.call(TCP + "address-family", create(CREATE_TCP, IPV6)));
    host.finished();
  }

  @Test
  void aHostWithoutIpv6OnlyHasNoIpv6Socket() {
    host.then("sock_set_ipv6_only", errno(52)).then("fd_close", with(0, 7));
    assertEquals(NOT_SUPPORTED, outcome(area(CREATE_TCP, 8, IPV6), 4));
    assertEquals(List.of("sock_open", "sock_set_ipv6_only", "fd_close"), host.calls());
  }

  @ParameterizedTest
  @CsvSource({"33, 10", "41, 10", "5, 2", "2, 1", "48, 4", "29, 0", "76, 1"})
  void aSocketThatTheHostDoesNotOpenIsNone(int errno, int code) {
    host.then("sock_open", errno(errno));
    assertEquals(code, outcome(area(CREATE_TCP, 8, IPV4), 4));
    assertEquals(List.of("sock_open"), host.calls());
  }

  @Test
  void aHostWhoseCallsWaitIsNoObstacle() {
    host.then("fd_fdstat_set_flags", errno(52));
    tcp();
  }

  @Test
  void unboundSocketsRefuseWhatComesLater() {
    long socket = tcp();
    refuses(socket, NOT_IN_PROGRESS, "finish-bind", "finish-connect", "finish-listen");
    refuses(
        socket,
        INVALID_STATE,
        "start-listen",
        "accept",
        "shutdown",
        "local-address",
        "remote-address");
  }

  @Test
  void whatIsBeingBoundIsNotBoundYet() {
    long socket = tcp();
    host.then("sock_set_reuse_addr", with(0, 7, 1))
        .then("sock_bind", takes(0, 7, v4(127, 0, 0, 1, 8080)))
        .then("sock_set_linger", with(0, 7, 0, 0));
    assertEquals(OK, startBind(TCP, socket, LOCALHOST));
    refuses(socket, CONCURRENCY_CONFLICT, "start-bind", "local-address");
    refuses(socket, INVALID_STATE, "start-connect", "start-listen", "accept", "shutdown");
    refuses(socket, NOT_IN_PROGRESS, "finish-connect", "finish-listen");
    assertEquals(OK, bare(TCP + "finish-bind", socket));
    refuses(socket, NOT_IN_PROGRESS, "finish-bind");
    refuses(socket, INVALID_STATE, "start-bind", "accept", "shutdown", "remote-address");
    host.finished();
  }

  @ParameterizedTest
  @CsvSource({"3, 12", "4, 11", "2, 1", "28, 3", "0, -1"})
  void aBindThatFailedMayBeTriedAgain(int errno, int code) {
    long socket = tcp();
    host.always("sock_set_reuse_addr", errno(52)).always("sock_set_linger", errno(52));
    host.then("sock_bind", errno(errno), errno(0));
    assertEquals(code, startBind(TCP, socket, LOCALHOST));
    if (code != OK) {
      refuses(socket, NOT_IN_PROGRESS, "finish-bind");
      assertEquals(OK, startBind(TCP, socket, LOCALHOST));
    }
    assertEquals(OK, bare(TCP + "finish-bind", socket));
  }

  @Test
  void connectingTakesItsTime() {
    long socket = tcp();
    host.then("sock_connect", takes(26, 7, v4(127, 0, 0, 1, 8080)))
        .then("poll_oneoff", notReady(7, 2), ready(7, 2, 0))
        .then("sock_addr_remote", gives(v4(127, 0, 0, 1, 8080)));
    assertEquals(OK, startConnect(socket, LOCALHOST));
    refuses(socket, CONCURRENCY_CONFLICT, "start-connect", "remote-address");
    refuses(socket, INVALID_STATE, "start-bind", "start-listen", "accept", "shutdown");
    assertEquals(WOULD_BLOCK, code("finish-connect", socket));
    assertEquals(OK, code("finish-connect", socket));
    refuses(socket, NOT_IN_PROGRESS, "finish-connect");
    refuses(socket, INVALID_STATE, "start-connect", "start-bind", "start-listen", "accept");
    host.finished();
  }

  @Test
  void aHostWhoseCallsWaitHasConnectedAtOnce() {
    long socket = tcp();
    host.then("sock_connect", errno(0));
    assertEquals(OK, startConnect(socket, LOCALHOST));
    refuses(socket, CONCURRENCY_CONFLICT, "start-connect", "remote-address");
    assertEquals(OK, code("finish-connect", socket));
  }

  @ParameterizedTest
  @CsvSource({"14, 14", "73, 5", "23, 13", "40, 13", "13, 16", "3, 12", "4, 12", "2, 1", "8, 0"})
  void aRefusalMayComeAtOnce(int errno, int code) {
    long socket = tcp();
    host.then("sock_connect", errno(errno));
    assertEquals(code, startConnect(socket, LOCALHOST));
    refuses(socket, NOT_IN_PROGRESS, "finish-connect");
    refuses(
        socket,
        INVALID_STATE,
        "start-connect",
        "start-bind",
        "start-listen",
        "accept",
        "shutdown",
        "local-address",
        "remote-address");
  }

  /** What WAMR knows of an error that came later it tells those who read. */
  @ParameterizedTest
  @CsvSource({"14, 14", "73, 5", "23, 13", "15, 15", "53, 14", "0, 14"})
  void aRefusalMayComeLater(int errno, int code) {
    long socket = tcp();
    host.then("sock_connect", errno(26))
        .then("poll_oneoff", ready(7, 2, 0))
        .then("sock_addr_remote", errno(53))
        .then(
            "sock_recv",
            (memory, arguments) -> {
              assertEquals(1, memory.readInt(arguments[1] + 4));
              memory.writeI32(arguments[4], 0);
              return errno;
            });
    assertEquals(OK, startConnect(socket, LOCALHOST));
    assertEquals(code, code("finish-connect", socket));
    refuses(socket, NOT_IN_PROGRESS, "finish-connect");
    refuses(socket, INVALID_STATE, "start-connect", "shutdown", "local-address");
    host.finished();
  }

  @Test
  void aHostThatCannotPollIsAskedWhatItCan() {
    long socket = tcp();
    host.then("sock_connect", errno(26))
        .then("poll_oneoff", errno(52), errno(52))
        .then("sock_addr_remote", errno(53), gives(v4(127, 0, 0, 1, 8080)))
        .then("sock_recv", errno(6));
    assertEquals(OK, startConnect(socket, LOCALHOST));
    assertEquals(WOULD_BLOCK, code("finish-connect", socket));
    assertEquals(OK, code("finish-connect", socket));
  }

  @Test
  void listeningTakesTwoSteps() {
    long socket = bound(TCP, tcp());
    host.then("sock_listen", with(0, 7, 128));
    assertEquals(OK, bare(TCP + "start-listen", socket));
    assertEquals(0, library.call(TCP + "is-listening", socket));
    refuses(socket, CONCURRENCY_CONFLICT, "start-listen");
    refuses(socket, INVALID_STATE, "accept", "start-connect", "start-bind", "shutdown");
    assertEquals(OK, bare(TCP + "finish-listen", socket));
    assertEquals(1, library.call(TCP + "is-listening", socket));
    refuses(socket, NOT_IN_PROGRESS, "finish-listen");
    refuses(socket, INVALID_STATE, "start-listen", "start-connect", "start-bind", "remote-address");
  }

  @Test
  void aListenThatFailedIsTheEnd() {
    long socket = bound(TCP, tcp());
    host.then("sock_listen", errno(3));
    assertEquals(ADDRESS_IN_USE, bare(TCP + "start-listen", socket));
    refuses(socket, NOT_IN_PROGRESS, "finish-listen");
    refuses(socket, INVALID_STATE, "start-listen", "start-connect", "local-address");
  }

  @Test
  void acceptingAnswersASocketAndItsStreams() {
    long socket = listening();
    host.then("poll_oneoff", notReady(7, 1), ready(7, 1, 0))
        .then("sock_accept", opens(9, 7, 4))
        .then("fd_fdstat_set_flags", with(0, 9, 4))
        .then("sock_addr_remote", with(8, 9));
    assertEquals(WOULD_BLOCK, code("accept", socket));
    int result = area(TCP + "accept", 16, socket);
    assertEquals(OK, outcome(result, 4));
    long client = library.word(result + 4);
    assertEquals(UNKNOWN, code("remote-address", client));
    refuses(client, INVALID_STATE, "start-bind", "start-connect", "start-listen", "accept");
    library.call(DROP_INPUT, library.word(result + 8));
    library.call(DROP_TCP, client);
    host.then("fd_close", with(0, 9));
    library.call(DROP_OUTPUT, library.word(result + 12));
    host.finished();
  }

  @ParameterizedTest
  @CsvSource({"6, 8", "27, 8", "13, 16", "33, 10", "41, 10"})
  void acceptingMayFailAndBeTriedAgain(int errno, int code) {
    long socket = listening();
    host.then("poll_oneoff", ready(7, 1, 0), ready(7, 1, 0));
    host.then("sock_accept", errno(errno), opens(9));
    assertEquals(code, code("accept", socket));
    assertEquals(OK, code("accept", socket));
    assertEquals(1, Collections.frequency(host.calls(), "sock_open"));
  }

  @Test
  void aPollableFollowsItsSocket() {
    long socket = tcp();
    long pollable = library.call(TCP + "subscribe", socket);
    assertEquals(1, library.call(READY, pollable), "nothing is going on");
    host.then("sock_connect", errno(26)).then("poll_oneoff", notReady(7, 2), ready(7, 2, 0));
    assertEquals(OK, startConnect(socket, LOCALHOST));
    assertEquals(0, library.call(READY, pollable));
    assertEquals(1, library.call(READY, pollable));
    long listener = listening();
    pollable = library.call(TCP + "subscribe", listener);
    host.then("poll_oneoff", notReady(8, 1), ready(8, 1, 0));
    assertEquals(0, library.call(READY, pollable));
    assertEquals(1, library.call(READY, pollable));
    host.finished();
  }

  @Test
  void aPollableOfASocketThatIsGoneTraps() {
    long socket = tcp();
    long pollable = library.call(TCP + "subscribe", socket);
    host.then("fd_close", errno(0));
    library.call(DROP_TCP, socket);
    library.traps(READY, pollable);
  }

  @Test
  void bothDirectionsCanBeShut() {
    var connection = connected();
    host.then("sock_shutdown", with(0, 7, 3));
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 2));
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 2), "again");
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 0), "again");
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 1), "again");
    host.finished();
  }

  /** WAMR would shut what is received as well. */
  @Test
  void whatIsSentCanBeShutWhenNothingIsReceivedAnyMore() {
    var connection = connected();
    assertEquals(NOT_SUPPORTED, bare(TCP + "shutdown", connection.socket(), 1));
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 0));
    host.then("sock_shutdown", errno(29), with(0, 7, 3));
    assertEquals(UNKNOWN, bare(TCP + "shutdown", connection.socket(), 1));
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 1));
    host.finished();
  }

  @Test
  void theLastWhoHoldsASocketClosesIt() {
    var connection = connected();
    library.call(DROP_TCP, connection.socket());
    library.call(DROP_INPUT, connection.input());
    assertFalse(host.calls().contains("fd_close"));
    host.then("fd_close", with(0, 7));
    library.call(DROP_OUTPUT, connection.output());
    host.finished();
    library.traps(DROP_TCP, connection.socket());
    library.traps(TCP + "is-listening", connection.socket());
  }

  @Test
  void foreignHandlesTrap() {
    long socket = tcp();
    long other = udp();
    int result = library.area(64);
    library.traps(TCP + "is-listening", other);
    library.traps(DROP_TCP, other);
    library.traps(DROP_UDP, socket);
    library.traps("wasi:sockets/network#[resource-drop]network", socket);
    library.traps(TCP + "start-bind", with(with(new long[] {socket, socket}, LOCALHOST), result));
    library.traps(TCP + "start-connect", with(with(new long[] {socket, other}, LOCALHOST), result));
    library.traps(TCP + "accept", network, result);
    library.traps(TCP + "subscribe", 0);
  }
}
