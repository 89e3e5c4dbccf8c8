package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.ScriptedHost;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.endive.runtime.Memory;

class DatagramsTest extends DatagramFixture {
  private static final String INCOMING = "wasi:sockets/udp#[method]incoming-datagram-stream.";
  private static final String OUTGOING = "wasi:sockets/udp#[method]outgoing-datagram-stream.";

  /** {@code sock_recv_from} that delivers a datagram of somebody. */
  private static ScriptedHost.Step delivers(int size, String text, byte... source) {
    return (memory, arguments) -> {
      assertEquals(7, arguments[0]);
      assertEquals(1, arguments[2], "iovecs");
      assertEquals(0, arguments[3], "flags");
      assertEquals(size, memory.readInt(arguments[1] + 4), "room");
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      memory.write(memory.readInt(arguments[1]), bytes);
      memory.write(arguments[4], source);
      memory.writeI32(arguments[5], bytes.length);
      return 0;
    };
  }

  /** {@code sock_send_to} that insists on this datagram. */
  private static ScriptedHost.Step sends(String text, byte... target) {
    return (memory, arguments) -> {
      assertArrayEquals(target, memory.readBytes(arguments[4], target.length));
      memory.writeI32(arguments[5], text.length());
      return datagram(text, memory, arguments);
    };
  }

  /** {@code sock_send} that insists on this datagram. */
  private static ScriptedHost.Step sends(String text) {
    return (memory, arguments) -> {
      memory.writeI32(arguments[4], text.length());
      return datagram(text, memory, arguments);
    };
  }

  private static int datagram(String text, Memory memory, int[] arguments) {
    assertEquals(7, arguments[0]);
    assertEquals(1, arguments[2], "iovecs");
    assertEquals(0, arguments[3], "flags");
    int bytes = memory.readInt(arguments[1]);
    int length = memory.readInt(arguments[1] + 4);
    assertEquals(text, new String(memory.readBytes(bytes, length), StandardCharsets.UTF_8));
    return 0;
  }

  /** A datagram to an address as twelve parameters, or to nobody in particular. */
  private record Datagram(String text, long... target) {}

  private int datagrams(Datagram... datagrams) {
    int list = library.area(44 * datagrams.length);
    for (int i = 0; i < datagrams.length; i++) {
      int at = list + 44 * i;
      var memory = library.memory();
      memory.writeI32(at, library.text(datagrams[i].text()));
      memory.writeI32(at + 4, datagrams[i].text().length());
      var target = datagrams[i].target();
      memory.writeByte(at + 8, (byte) (target.length == 0 ? 0 : 1));
      if (target.length != 0) {
        memory.writeByte(at + 12, (byte) target[0]);
        memory.writeShort(at + 16, (short) target[1]);
        if (target[0] == 0) {
          for (int k = 0; k < 4; k++) {
            memory.writeByte(at + 18 + k, (byte) target[2 + k]);
          }
        } else {
          memory.writeI32(at + 20, (int) target[2]);
          for (int k = 0; k < 8; k++) {
            memory.writeShort(at + 24 + 2 * k, (short) target[3 + k]);
          }
          memory.writeI32(at + 40, (int) target[11]);
        }
      }
    }
    return list;
  }

  private int send(Streams streams, Datagram... datagrams) {
    return area(OUTGOING + "send", 16, streams.outgoing(), datagrams(datagrams), datagrams.length);
  }

  private void permit(Streams streams) {
    host.then("poll_oneoff", ready(7, 2, 0));
    int result = area(OUTGOING + "check-send", 16, streams.outgoing());
    assertEquals(OK, outcome(result, 8));
    assertEquals(16, library.wide(result + 8));
  }

  private void assertSent(long count, int result) {
    assertEquals(OK, outcome(result, 8));
    assertEquals(count, library.wide(result + 8));
  }

  @Test
  void aDatagramHasItsSource() {
    var streams = unconnected();
    host.then("poll_oneoff", ready(7, 1, 5))
        .then("sock_recv_from", delivers(5, "hello", v4(10, 1, 2, 3, 0x9001)));
    int result = area(INCOMING + "receive", 12, streams.incoming(), 10);
    assertEquals(OK, outcome(result, 4));
    assertEquals(1, library.word(result + 8));
    int datagram = library.word(result + 4);
    assertEquals("hello", library.list(datagram));
    assertEquals(0, library.octet(datagram + 8));
    assertEquals(0x9001, library.memory().readShort(datagram + 12) & 0xffff);
    assertEquals(10, library.octet(datagram + 14));
    assertEquals(3, library.octet(datagram + 17));
    assertEquals(
        List.of(5, 40), library.allocations().stream().map(block -> block.size()).toList());
    host.finished();
  }

  @Test
  void aDatagramFromAnIpv6Source() {
    host.then("sock_set_ipv6_only", errno(0)).then("sock_bind", errno(0));
    long socket = create(CREATE_UDP, IPV6);
    assertEquals(OK, startBind(UDP, socket, DOCUMENTATION));
    assertEquals(OK, bare(UDP + "finish-bind", socket));
    var streams = streams(socket, false);
    host.then("poll_oneoff", ready(7, 1, 2000))
        .then(
            "sock_recv_from",
            delivers(2000, "x", v6(53, 0x2001, 0xdb8, 0, 0, 0, 0, 0xffff, 0x1234)));
    int result = area(INCOMING + "receive", 12, streams.incoming(), -1);
    int datagram = library.word(result + 4);
    assertEquals("x", library.list(datagram));
    assertEquals(1, library.octet(datagram + 8));
    assertEquals(53, library.memory().readShort(datagram + 12));
    assertEquals(0, library.word(datagram + 16), "flow");
    assertEquals(0x2001, library.memory().readShort(datagram + 20));
    assertEquals(0x1234, library.memory().readShort(datagram + 34));
    assertEquals(0, library.word(datagram + 36), "scope");
  }

  /** A host that does not say how large it is, and one that says so of many. */
  @ParameterizedTest
  @CsvSource({"0, 65536", "70000, 65536", "65536, 65536"})
  void noDatagramIsCut(long bytes, int room) {
    var streams = unconnected();
    host.then("poll_oneoff", ready(7, 1, bytes))
        .then("sock_recv_from", delivers(room, "hello", PEER));
    int result = area(INCOMING + "receive", 12, streams.incoming(), 1);
    assertEquals("hello", library.list(library.word(result + 4)));
    assertEquals(5, library.allocations().get(0).size());
  }

  @Test
  void anEmptyDatagramIsOne() {
    var streams = unconnected();
    host.then("poll_oneoff", ready(7, 1, 0)).then("sock_recv_from", delivers(65536, "", PEER));
    int result = area(INCOMING + "receive", 12, streams.incoming(), 1);
    assertEquals(1, library.word(result + 8));
    assertEquals(0, library.word(library.word(result + 4) + 4));
    assertEquals(
        List.of(0, 40), library.allocations().stream().map(block -> block.size()).toList());
  }

  @Test
  void whoWantsNoneGetsNone() {
    var streams = unconnected();
    int calls = host.calls().size();
    int result = area(INCOMING + "receive", 12, streams.incoming(), 0);
    assertEquals(OK, outcome(result, 4));
    assertEquals(0, library.word(result + 8));
    assertEquals(calls, host.calls().size());
  }

  @ParameterizedTest
  @CsvSource({"6, -1", "27, -1", "14, 14", "23, 13", "8, 0"})
  void receivingMayFail(int errno, int code) {
    var streams = unconnected();
    host.then("poll_oneoff", notReady(7, 1), ready(7, 1, 9)).then("sock_recv_from", errno(errno));
    int result = area(INCOMING + "receive", 12, streams.incoming(), 1);
    assertEquals(OK, outcome(result, 4));
    assertEquals(0, library.word(result + 8), "nothing is there");
    result = area(INCOMING + "receive", 12, streams.incoming(), 1);
    assertEquals(code, outcome(result, 4));
    if (code == OK) {
      assertEquals(0, library.word(result + 8));
    }
    assertEquals(List.of(), library.allocations());
    host.finished();
  }

  @Test
  void sendingToSomebody() {
    var streams = unconnected();
    permit(streams);
    host.then("sock_send_to", sends("one", PEER), sends("two", v4(10, 0, 0, 9, 1)));
    long[] other = {0, 1, 10, 0, 0, 9, 0, 0, 0, 0, 0, 0};
    assertSent(2, send(streams, new Datagram("one", LOCALHOST), new Datagram("two", other)));
    assertSent(0, send(streams));
    host.finished();
  }

  @Test
  void sendingToThePeer() {
    var streams = connectedTo();
    permit(streams);
    host.then("sock_send", sends("one"), sends("two")).then("sock_addr_remote", gives(PEER));
    assertSent(2, send(streams, new Datagram("one"), new Datagram("two", LOCALHOST)));
    host.finished();
  }

  @Test
  void aPeerIsTheOnlyOneToSendTo() {
    var streams = connectedTo();
    long[][] others = {
      {0, 8081, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0}, {0, 8080, 127, 0, 0, 2, 0, 0, 0, 0, 0, 0}
    };
    for (var other : others) {
      permit(streams);
      host.then("sock_addr_remote", gives(PEER));
      assertEquals(INVALID_ARGUMENT, outcome(send(streams, new Datagram("x", other)), 8));
    }
    host.finished();
  }

  @Test
  void withoutAPeerATargetIsNeeded() {
    var streams = unconnected();
    permit(streams);
    assertEquals(INVALID_ARGUMENT, outcome(send(streams, new Datagram("x")), 8));
    permit(streams);
    assertEquals(INVALID_ARGUMENT, outcome(send(streams, new Datagram("x", DOCUMENTATION)), 8));
    permit(streams);
    long[] nowhere = {0, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0};
    assertEquals(INVALID_ARGUMENT, outcome(send(streams, new Datagram("x", nowhere)), 8));
  }

  @Test
  void sendingToAnIpv6Target() {
    host.then("sock_set_ipv6_only", errno(0)).then("sock_bind", errno(0));
    long socket = create(CREATE_UDP, IPV6);
    assertEquals(OK, startBind(UDP, socket, DOCUMENTATION));
    assertEquals(OK, bare(UDP + "finish-bind", socket));
    var streams = streams(socket, false);
    permit(streams);
    host.then("sock_send_to", sends("six", v6(8080, 0x2001, 0xdb8, 0, 0, 0, 0, 1, 2)));
    assertSent(1, send(streams, new Datagram("six", DOCUMENTATION)));
    permit(streams);
    var scoped = DOCUMENTATION.clone();
    scoped[11] = 2;
    assertEquals(NOT_SUPPORTED, outcome(send(streams, new Datagram("x", scoped)), 8));
    long[] mapped = {1, 80, 0, 0, 0, 0, 0, 0, 0xffff, 0x7f00, 1, 0};
    permit(streams);
    assertEquals(INVALID_ARGUMENT, outcome(send(streams, new Datagram("x", mapped)), 8));
  }

  @ParameterizedTest
  @CsvSource({"35, 17", "14, 14", "23, 13", "2, 1", "28, 3"})
  void sendingMayFail(int errno, int code) {
    var streams = unconnected();
    permit(streams);
    host.then("sock_send_to", errno(errno));
    assertEquals(code, outcome(send(streams, new Datagram("x", LOCALHOST)), 8));
    permit(streams);
    host.then("sock_send_to", errno(27), sends("x", PEER), errno(errno));
    assertSent(1, send(streams, new Datagram("x", LOCALHOST), new Datagram("y", LOCALHOST)));
    host.finished();
  }

  @Test
  void whatTheHostDoesNotTakeNowIsNotSent() {
    var streams = unconnected();
    permit(streams);
    host.then("sock_send_to", sends("x", PEER), errno(6), errno(6));
    var datagram = new Datagram("x", LOCALHOST);
    assertSent(1, send(streams, datagram, datagram, datagram));
    assertSent(0, send(streams, datagram));
    host.finished();
  }

  @Test
  void sendingNeedsAPermit() {
    var streams = unconnected();
    var datagram = new Datagram("x", LOCALHOST);
    int list = datagrams(datagram);
    int result = library.area(16);
    library.traps(OUTGOING + "send", streams.outgoing(), list, 1, result);
    permit(streams);
    library.traps(OUTGOING + "send", streams.outgoing(), list, 17, result);
    library.traps(OUTGOING + "send", streams.outgoing(), list, -1, result);
    host.always("sock_send_to", sends("x", PEER));
    var many = Collections.nCopies(16, datagram).toArray(Datagram[]::new);
    assertSent(16, send(streams, many));
    library.traps(OUTGOING + "send", streams.outgoing(), list, 1, result);
    host.then("poll_oneoff", notReady(7, 2));
    assertEquals(0, library.wide(area(OUTGOING + "check-send", 16, streams.outgoing()) + 8));
    library.traps(OUTGOING + "send", streams.outgoing(), list, 1, result);
  }

  @Test
  void pollables() {
    var streams = unconnected();
    long incoming = library.call(INCOMING + "subscribe", streams.incoming());
    long outgoing = library.call(OUTGOING + "subscribe", streams.outgoing());
    host.then("poll_oneoff", notReady(7, 1), ready(7, 1, 5), notReady(7, 2), ready(7, 2, 0));
    assertEquals(0, library.call(READY, incoming));
    assertEquals(1, library.call(READY, incoming));
    assertEquals(0, library.call(READY, outgoing));
    assertEquals(1, library.call(READY, outgoing));
  }

  @Test
  void foreignHandlesTrap() {
    var streams = unconnected();
    int result = library.area(64);
    library.traps(INCOMING + "receive", streams.outgoing(), 1, result);
    library.traps(OUTGOING + "check-send", streams.incoming(), result);
    library.traps(OUTGOING + "send", streams.socket(), result, 0, result);
    library.traps(UDP + "address-family", tcp());
    library.traps(DROP_UDP, streams.incoming());
    assertTrue(host.calls().size() > 0);
  }
}
