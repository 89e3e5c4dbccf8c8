package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.mainstay.adapter.ScriptedHost;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketStreamsTest extends SocketFixture {
  private static final String INPUT = "wasi:io/streams#[method]input-stream.";
  private static final String OUTPUT = "wasi:io/streams#[method]output-stream.";
  private static final String READY = "wasi:io/poll#[method]pollable.ready";
  private static final String NETWORK_CODE = "wasi:sockets/network#network-error-code";
  private static final String FILE_CODE = "wasi:filesystem/types#filesystem-error-code";

  private final Connection connection = connected();

  /** {@code sock_recv} that delivers this. */
  private static ScriptedHost.Step delivers(String text) {
    return (memory, arguments) -> {
      assertEquals(7, arguments[0], "file descriptor");
      assertEquals(0, arguments[3], "flags");
      // What a host writes of flags is not to reach the bytes.
      memory.writeShort(arguments[5], (short) -1);
      return ScriptedHost.delivers(text.getBytes(StandardCharsets.UTF_8))
          .answer(memory, new int[] {arguments[0], arguments[1], arguments[2], arguments[4]});
    };
  }

  /** {@code sock_send} that takes at most this many bytes. */
  private static ScriptedHost.Step takes(int most, StringBuilder sink) {
    return (memory, arguments) -> {
      assertEquals(7, arguments[0], "file descriptor");
      assertEquals(0, arguments[3], "flags");
      return ScriptedHost.takes(most, sink)
          .answer(memory, new int[] {arguments[0], arguments[1], arguments[2], arguments[4]});
    };
  }

  private int read(String function, long length) {
    return area(INPUT + function, 12, connection.input(), length);
  }

  private int write(String function, String text) {
    return area(OUTPUT + function, 12, connection.output(), library.text(text), text.length());
  }

  private void assertRead(String expected, int result) {
    assertEquals(0, library.octet(result), "tag");
    assertEquals(expected, library.list(result + 4));
  }

  private void assertClosed(int result, int payload) {
    assertEquals(1, library.octet(result), "tag");
    assertEquals(1, library.octet(result + payload), "stream-error");
  }

  /** The handle of the error. */
  private long assertFailed(int result, int payload) {
    assertEquals(1, library.octet(result), "tag");
    assertEquals(0, library.octet(result + payload), "stream-error");
    return library.word(result + payload + 4);
  }

  @Test
  void whatIsReceivedGoesToTheBlockOfTheGuest() {
    host.then("sock_recv", delivers("abc"), errno(27), delivers("d"), delivers(""));
    int result = read("blocking-read", 100);
    assertRead("abc", result);
    assertEquals(library.word(result + 4), library.allocations().get(0).address());
    assertRead("d", read("blocking-read", 100));
    assertClosed(read("blocking-read", 100), 4);
    assertClosed(read("blocking-read", 100), 4);
    assertClosed(read("read", 100), 4);
    host.finished();
  }

  @Test
  void aReadThatMayWaitWaits() {
    host.then("sock_recv", errno(6), errno(6), delivers("x"))
        .then("poll_oneoff", ready(7, 1, 0), errno(52));
    assertRead("x", read("blocking-read", 10));
    host.finished();
  }

  @Test
  void aReadThatMayNotWaitDoesNot() {
    host.then("poll_oneoff", notReady(7, 1), ready(7, 1, 0), ready(7, 1, 0))
        .then("sock_recv", errno(6), delivers("x"));
    assertRead("", read("read", 10));
    assertRead("", read("read", 10));
    assertRead("x", read("read", 10));
    host.finished();
  }

  @Test
  void readingNothingCallsNobody() {
    int calls = host.calls().size();
    assertRead("", read("blocking-read", 0));
    assertEquals(calls, host.calls().size());
  }

  @Test
  void skipping() {
    host.then("sock_recv", delivers("12345"));
    int result = area(INPUT + "blocking-skip", 16, connection.input(), 5);
    assertEquals(0, library.octet(result));
    assertEquals(5, library.wide(result + 8));
  }

  @Test
  void shortWritesAreRepeatedAndFullBuffersAwaited() {
    var sink = new StringBuilder();
    host.then("sock_send", takes(2, sink), errno(6), errno(27), takes(1, sink), takes(9, sink))
        .then("poll_oneoff", ready(7, 2, 0));
    assertEquals(0, library.octet(write("blocking-write-and-flush", "abcdef")));
    assertEquals("abcdef", sink.toString());
    host.finished();
  }

  /** What is sent may lie in the place where hosts are asked otherwise. */
  @Test
  void aSpliceThatWaitsSendsWhatItRead() {
    var sink = new StringBuilder();
    var text = "0123456789".repeat(50);
    host.then("fd_read", ScriptedHost.delivers(text.getBytes(StandardCharsets.UTF_8)))
        .then("sock_send", takes(100, sink), errno(6), takes(1000, sink))
        .then("poll_oneoff", ready(7, 2, 0));
    long stdin = library.call("wasi:cli/stdin#get-stdin");
    int result = area(OUTPUT + "blocking-splice", 16, connection.output(), stdin, 500);
    assertEquals(0, library.octet(result));
    assertEquals(500, library.wide(result + 8));
    assertEquals(text, sink.toString());
  }

  @Test
  void zeroes() {
    var sink = new StringBuilder();
    host.then("sock_send", takes(10, sink), errno(6), takes(2000, sink), takes(2000, sink))
        .then("poll_oneoff", ready(7, 2, 0));
    int result = area(OUTPUT + "blocking-write-zeroes-and-flush", 12, connection.output(), 1500);
    assertEquals(0, library.octet(result));
    assertEquals("\0".repeat(1500), sink.toString());
  }

  @Test
  void aHostThatTakesNothingIsNotAskedForEver() {
    host.then("sock_send", takes(0, new StringBuilder()));
    assertFailed(write("write", "abc"), 4);
  }

  @Test
  void whatMayBeWrittenDependsOnThePeer() {
    host.then("poll_oneoff", notReady(7, 2), ready(7, 2, 0), errno(52));
    for (long expected : new long[] {0, 4096, 4096}) {
      int result = area(OUTPUT + "check-write", 16, connection.output());
      assertEquals(0, library.octet(result));
      assertEquals(expected, library.wide(result + 8));
    }
    assertEquals(0, library.octet(area(OUTPUT + "flush", 12, connection.output())));
    assertEquals(0, library.octet(area(OUTPUT + "blocking-flush", 12, connection.output())));
    host.finished();
  }

  @Test
  void pollables() {
    long input = library.call(INPUT + "subscribe", connection.input());
    long output = library.call(OUTPUT + "subscribe", connection.output());
    host.then("poll_oneoff", notReady(7, 1), ready(7, 1, 5), notReady(7, 2), ready(7, 2, 0));
    assertEquals(0, library.call(READY, input));
    assertEquals(1, library.call(READY, input));
    assertEquals(0, library.call(READY, output));
    assertEquals(1, library.call(READY, output));
    host.finished();
    assertFalse(host.calls().contains("fd_fdstat_get"));
  }

  @ParameterizedTest
  @CsvSource({"15, 15", "13, 16", "73, 5", "8, 0"})
  void errorsOfStreamsAreOfTheNetwork(int errno, int code) {
    host.then("sock_recv", errno(errno)).then("sock_send", errno(errno));
    for (long error :
        List.of(assertFailed(read("blocking-read", 9), 4), assertFailed(write("write", "x"), 4))) {
      int result = area(NETWORK_CODE, 2, error);
      assertEquals(1, library.octet(result));
      assertEquals(code, library.octet(result + 1));
      assertEquals(0, library.octet(area(FILE_CODE, 2, error)), "of no file");
    }
    assertClosed(read("blocking-read", 9), 4);
    assertClosed(write("write", "x"), 4);
    host.finished();
  }

  @Test
  void errorsOfOtherStreamsAreNot() {
    host.then("fd_write", errno(8));
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    long error = assertFailed(area(OUTPUT + "write", 12, stdout, library.text("x"), 1), 4);
    assertEquals(0, library.octet(area(NETWORK_CODE, 2, error)));
    assertEquals(1, library.octet(area(FILE_CODE, 2, error)));
  }

  @Test
  void aPeerThatIsGoneClosesTheStream() {
    host.then("sock_send", errno(64));
    assertClosed(write("write", "x"), 4);
    assertClosed(write("write", "x"), 4);
    assertClosed(area(OUTPUT + "check-write", 16, connection.output()), 8);
    assertClosed(area(OUTPUT + "flush", 12, connection.output()), 4);
    host.finished();
  }

  /** A stream that failed holds its socket no longer. */
  @Test
  void errorsLetGoOfTheSocketOnce() {
    host.then("sock_recv", errno(15)).then("sock_send", errno(15));
    assertFailed(read("blocking-read", 9), 4);
    assertFailed(write("write", "x"), 4);
    host.then("fd_close", with(0, 7));
    library.call(DROP_TCP, connection.socket());
    host.finished();
    library.call(DROP_INPUT, connection.input());
    library.call(DROP_OUTPUT, connection.output());
  }

  @Test
  void whatIsShutIsClosed() {
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 0));
    assertClosed(read("blocking-read", 0), 4);
    host.then("sock_shutdown", with(0, 7, 3));
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 1));
    assertClosed(area(OUTPUT + "check-write", 16, connection.output()), 8);
    host.finished();
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "flush"})
  void whatIsShutIsClosedWhateverIsTried(String function) {
    host.then("sock_shutdown", with(0, 7, 3));
    assertEquals(OK, bare(TCP + "shutdown", connection.socket(), 2));
    assertEquals(1, library.call(READY, library.call(INPUT + "subscribe", connection.input())));
    assertEquals(1, library.call(READY, library.call(OUTPUT + "subscribe", connection.output())));
    host.then("poll_oneoff", notReady(7, 1));
    assertClosed(read("read", 9), 4);
    assertClosed(
        function.equals("write")
            ? write("write", "x")
            : area(OUTPUT + "flush", 12, connection.output()),
        4);
    host.finished();
  }
}
