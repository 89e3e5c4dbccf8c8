package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.ScriptedHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketOptionsTest extends SocketFixture {
  private static final long SECOND = 1_000_000_000;

  /** An option that answers with a word, and has no right to more. */
  private static ScriptedHost.Step word(int value) {
    return (memory, arguments) -> {
      assertEquals(7, arguments[0]);
      memory.writeI32(arguments[1], value);
      return 0;
    };
  }

  /** An option that answers with a byte. */
  private static ScriptedHost.Step octet(int value) {
    return (memory, arguments) -> {
      assertEquals(7, arguments[0]);
      memory.writeByte(arguments[1], (byte) value);
      return 0;
    };
  }

  private void bufferSize(long socket, String get, String set, String of) {
    host.then("sock_get_" + of, word(-2), errno(8));
    int result = area(get, 16, socket);
    assertEquals(OK, outcome(result, 8));
    assertEquals(0xfffffffeL, library.wide(result + 8));
    assertEquals(UNKNOWN, outcome(area(get, 16, socket), 8));
    assertEquals(INVALID_ARGUMENT, bare(set, socket, 0));
    host.then(
        "sock_set_" + of,
        with(0, 7, 4096),
        with(0, 7, Integer.MAX_VALUE),
        with(0, 7, Integer.MAX_VALUE),
        errno(42));
    assertEquals(OK, bare(set, socket, 4096));
    assertEquals(OK, bare(set, socket, 1L << 32));
    assertEquals(OK, bare(set, socket, -1));
    assertEquals(4, bare(set, socket, 1));
    host.finished();
  }

  @Test
  void theReceiveBufferOfTcp() {
    bufferSize(
        tcp(), TCP + "receive-buffer-size", TCP + "set-receive-buffer-size", "recv_buf_size");
  }

  @Test
  void theSendBufferOfTcp() {
    bufferSize(tcp(), TCP + "send-buffer-size", TCP + "set-send-buffer-size", "send_buf_size");
  }

  @Test
  void theReceiveBufferOfUdp() {
    bufferSize(
        udp(), UDP + "receive-buffer-size", UDP + "set-receive-buffer-size", "recv_buf_size");
  }

  @Test
  void theSendBufferOfUdp() {
    bufferSize(udp(), UDP + "send-buffer-size", UDP + "set-send-buffer-size", "send_buf_size");
  }

  private void hopLimit(long socket, String get, String set) {
    host.then("sock_get_ip_ttl", octet(200), errno(8))
        .then("sock_set_ip_ttl", with(0, 7, 255), errno(28));
    int result = area(get, 2, socket);
    assertEquals(OK, outcome(result, 1));
    assertEquals(200, library.octet(result + 1));
    assertEquals(UNKNOWN, outcome(area(get, 2, socket), 1));
    assertEquals(INVALID_ARGUMENT, bare(set, socket, 0));
    assertEquals(OK, bare(set, socket, 255));
    assertEquals(INVALID_ARGUMENT, bare(set, socket, 1));
    host.finished();
  }

  @Test
  void theHopLimitOfTcp() {
    hopLimit(tcp(), TCP + "hop-limit", TCP + "set-hop-limit");
  }

  @Test
  void theHopLimitOfUdp() {
    hopLimit(udp(), UDP + "unicast-hop-limit", UDP + "set-unicast-hop-limit");
  }

  /** WAMR's functions are about IPv4's packets, also where a socket has none. */
  @Test
  void ipv6HasNoHopLimit() {
    host.then("sock_set_ipv6_only", errno(0), errno(0));
    long tcp = create(CREATE_TCP, IPV6);
    long udp = create(CREATE_UDP, IPV6);
    assertEquals(NOT_SUPPORTED, outcome(area(TCP + "hop-limit", 2, tcp), 1));
    assertEquals(NOT_SUPPORTED, bare(TCP + "set-hop-limit", tcp, 64));
    assertEquals(INVALID_ARGUMENT, bare(TCP + "set-hop-limit", tcp, 0));
    assertEquals(NOT_SUPPORTED, outcome(area(UDP + "unicast-hop-limit", 2, udp), 1));
    assertEquals(NOT_SUPPORTED, bare(UDP + "set-unicast-hop-limit", udp, 64));
  }

  @Test
  void keepAlive() {
    long socket = tcp();
    host.then("sock_get_keep_alive", octet(1), octet(0), errno(52))
        .then("sock_set_keep_alive", with(0, 7, 1), with(0, 7, 0), errno(52));
    int result = area(TCP + "keep-alive-enabled", 2, socket);
    assertEquals(OK, outcome(result, 1));
    assertEquals(1, library.octet(result + 1));
    result = area(TCP + "keep-alive-enabled", 2, socket);
    assertEquals(0, library.octet(result + 1));
    assertEquals(NOT_SUPPORTED, outcome(area(TCP + "keep-alive-enabled", 2, socket), 1));
    assertEquals(OK, bare(TCP + "set-keep-alive-enabled", socket, 1));
    assertEquals(OK, bare(TCP + "set-keep-alive-enabled", socket, 0));
    assertEquals(NOT_SUPPORTED, bare(TCP + "set-keep-alive-enabled", socket, 1));
    host.finished();
  }

  private void time(String get, String set, String of) {
    long socket = tcp();
    host.then("sock_get_" + of, word(7200), errno(52));
    int result = area(get, 16, socket);
    assertEquals(OK, outcome(result, 8));
    assertEquals(7200 * SECOND, library.wide(result + 8));
    assertEquals(NOT_SUPPORTED, outcome(area(get, 16, socket), 8));
    assertEquals(INVALID_ARGUMENT, bare(set, socket, 0));
    host.then(
        "sock_set_" + of,
        with(0, 7, 1),
        with(0, 7, 1),
        with(0, 7, 2),
        with(0, 7, 32767),
        with(0, 7, 32767),
        with(0, 7, 32767));
    for (long time : new long[] {1, SECOND, SECOND + 1, 32767 * SECOND, Long.MAX_VALUE, -1}) {
      assertEquals(OK, bare(set, socket, time));
    }
    host.then("sock_set_" + of, errno(58));
    assertEquals(NOT_SUPPORTED, bare(set, socket, 1));
    host.finished();
  }

  @Test
  void theIdleTimeIsSecondsForTheHost() {
    time(TCP + "keep-alive-idle-time", TCP + "set-keep-alive-idle-time", "tcp_keep_idle");
  }

  @Test
  void theIntervalIsSecondsForTheHost() {
    time(TCP + "keep-alive-interval", TCP + "set-keep-alive-interval", "tcp_keep_intvl");
  }

  /** There is no function for it, so it is not remembered either: it would have no effect. */
  @Test
  void theCountOfKeepAlivePacketsIsNotSupported() {
    long socket = tcp();
    assertEquals(NOT_SUPPORTED, outcome(area(TCP + "keep-alive-count", 8, socket), 4));
    assertEquals(NOT_SUPPORTED, bare(TCP + "set-keep-alive-count", socket, 3));
    assertEquals(INVALID_ARGUMENT, bare(TCP + "set-keep-alive-count", socket, 0));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "5000000000,2147483647", "-1,2147483647"})
  void theBacklogIsSetBeforeListening(long size, int backlog) {
    long socket = tcp();
    assertEquals(INVALID_ARGUMENT, bare(TCP + "set-listen-backlog-size", socket, 0));
    assertEquals(OK, bare(TCP + "set-listen-backlog-size", socket, size));
    bound(TCP, socket);
    host.then("sock_listen", with(0, 7, backlog));
    assertEquals(OK, bare(TCP + "start-listen", socket));
    assertEquals(NOT_SUPPORTED, bare(TCP + "set-listen-backlog-size", socket, 5));
    assertEquals(OK, bare(TCP + "finish-listen", socket));
    assertEquals(NOT_SUPPORTED, bare(TCP + "set-listen-backlog-size", socket, 5));
    host.finished();
  }

  @Test
  void connectedSocketsHaveNoBacklog() {
    var connection = connected();
    assertEquals(INVALID_STATE, bare(TCP + "set-listen-backlog-size", connection.socket(), 5));
  }
}
