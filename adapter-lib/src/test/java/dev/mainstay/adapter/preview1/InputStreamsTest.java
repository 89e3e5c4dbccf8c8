package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.takes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputStreamsTest {
  private static final String STREAM = "wasi:io/streams#[method]input-stream.";
  private static final String READ = STREAM + "read";
  private static final String BLOCKING_READ = STREAM + "blocking-read";
  private static final String SKIP = STREAM + "skip";
  private static final String BLOCKING_SKIP = STREAM + "blocking-skip";
  private static final ScriptedHost.Step END = ScriptedHost.delivers();

  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);
  private final long stdin = library.call("wasi:cli/stdin#get-stdin");

  private static ScriptedHost.Step delivers(String text) {
    return ScriptedHost.delivers(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** {@code poll_oneoff} with an event for each of these types. */
  private static ScriptedHost.Step events(int subscriptions, int... types) {
    return (memory, arguments) -> {
      assertEquals(subscriptions, arguments[2], "subscriptions");
      for (int i = 0; i < types.length; i++) {
        memory.writeLong(arguments[1] + 32 * i, 0);
        memory.writeLong(arguments[1] + 32 * i + 8, (long) types[i] << 16);
      }
      memory.writeI32(arguments[3], types.length);
      return 0;
    };
  }

  private int read(String function, long length) {
    int result = library.area(12);
    library.call(function, stdin, length, result);
    return result;
  }

  private int skip(String function, long length) {
    int result = library.area(16);
    library.call(function, stdin, length, result);
    return result;
  }

  private void assertRead(String expected, int result) {
    assertEquals(0, library.octet(result), "tag");
    assertEquals(expected, library.list(result + 4));
  }

  private void assertClosed(int result, int payload) {
    assertEquals(1, library.octet(result), "tag");
    assertEquals(1, library.octet(result + payload), "stream-error");
  }

  private void assertFailed(int result, int payload) {
    assertEquals(1, library.octet(result), "tag");
    assertEquals(0, library.octet(result + payload), "stream-error");
    assertNotEquals(0, library.word(result + payload + 4));
  }

  @Test
  void aReadIsOneBlockOfTheLengthAskedFor() {
    host.then("fd_read", delivers("abc"));
    int result = read(BLOCKING_READ, 100);
    assertRead("abc", result);
    assertEquals(1, library.allocations().size());
    var block = library.allocations().get(0);
    assertEquals(new Library.Allocation(library.word(result + 4), 1, 100), block);
    assertEquals(List.of("fd_read"), host.calls());
  }

  @ParameterizedTest
  @ValueSource(longs = {65536, 65537, 1L << 32, Long.MAX_VALUE, -1})
  void aReadIsAtMost64KiB(long length) {
    host.then("fd_read", delivers("abc"));
    assertRead("abc", read(BLOCKING_READ, length));
    assertEquals(65536, library.allocations().get(0).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {READ, BLOCKING_READ})
  void readingNothingCallsNobody(String function) {
    assertRead("", read(function, 0));
    assertEquals(List.of(), host.calls());
    assertEquals(0, library.allocated());
  }

  @Test
  void theEndIsForEver() {
    host.then("fd_read", delivers("x"), END);
    assertRead("x", read(BLOCKING_READ, 10));
    assertClosed(read(BLOCKING_READ, 10), 4);
    assertClosed(read(BLOCKING_READ, 10), 4);
    assertClosed(read(READ, 10), 4);
    assertClosed(read(READ, 0), 4);
    assertClosed(skip(SKIP, 10), 8);
    assertClosed(skip(BLOCKING_SKIP, 10), 8);
    host.finished();
  }

  @Test
  void anErrorIsToldOnce() {
    host.then("fd_read", errno(8));
    assertFailed(read(BLOCKING_READ, 10), 4);
    assertClosed(read(BLOCKING_READ, 10), 4);
    host.finished();
  }

  @Test
  void interruptedIsTriedAgain() {
    host.then("fd_read", errno(27), errno(27), delivers("x"));
    assertRead("x", read(BLOCKING_READ, 10));
  }

  @Test
  void whereTheHostDoesNotWaitWeDo() {
    host.then("fd_read", errno(6), errno(6), delivers("x"));
    host.then(
        "poll_oneoff",
        (memory, arguments) -> {
          assertEquals(1, arguments[2], "subscriptions");
          assertEquals(1, memory.read(arguments[0] + 8), "type");
          assertEquals(0, memory.readInt(arguments[0] + 16), "descriptor");
          return events(1, 1).answer(memory, arguments);
        },
        errno(52));
    assertRead("x", read(BLOCKING_READ, 10));
    host.finished();
  }

  @Test
  void readDoesNotWait() {
    host.then(
        "poll_oneoff",
        (memory, arguments) -> {
          int clock = arguments[0] + 48;
          assertEquals(0, memory.read(clock + 8), "type");
          assertEquals(1, memory.readInt(clock + 16), "clock");
          assertEquals(1_000_000, memory.readLong(clock + 24), "timeout");
          assertEquals(0, memory.readShort(clock + 40), "flags");
          return events(2, 0).answer(memory, arguments);
        });
    assertRead("", read(READ, 10));
    assertEquals(List.of("poll_oneoff"), host.calls());
    assertEquals(0, library.allocated());
  }

  @Test
  void readTakesWhatIsThere() {
    host.then("poll_oneoff", events(2, 0, 1), events(2, 1), errno(63), errno(27));
    host.then("fd_read", delivers("a"), delivers("b"), delivers("c"));
    assertRead("a", read(READ, 10));
    assertRead("b", read(READ, 10));
    assertRead("c", read(READ, 10));
    assertRead("", read(READ, 10));
    host.finished();
  }

  @Test
  void aFalseAlarmIsNothing() {
    host.then("poll_oneoff", events(2, 1));
    host.then("fd_read", errno(6));
    assertRead("", read(READ, 10));
    host.finished();
  }

  @Test
  void skipping() {
    host.then("fd_read", delivers("abcdef"));
    host.then(
        "fd_read",
        (memory, arguments) -> {
          assertEquals(1024, memory.readInt(arguments[1] + 4));
          memory.writeI32(arguments[3], 1024);
          return 0;
        });
    int result = skip(BLOCKING_SKIP, 4);
    assertEquals(0, library.octet(result));
    assertEquals(4, library.wide(result + 8));
    result = skip(BLOCKING_SKIP, 1L << 40);
    assertEquals(1024, library.wide(result + 8));
    host.then("poll_oneoff", events(2, 0));
    result = skip(SKIP, 4);
    assertEquals(0, library.octet(result));
    assertEquals(0, library.wide(result + 8));
    result = skip(BLOCKING_SKIP, 0);
    assertEquals(0, library.wide(result + 8));
    host.then("fd_read", errno(29));
    result = skip(BLOCKING_SKIP, 9);
    assertFailed(result, 8);
    assertEquals(0, library.allocated());
    host.finished();
  }

  @Test
  void splicing() {
    var out = new StringBuilder();
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    String splice = "wasi:io/streams#[method]output-stream.splice";
    String blocking = "wasi:io/streams#[method]output-stream.blocking-splice";
    int result = library.area(16);
    host.then("fd_read", delivers("hello"), delivers("you"));
    host.always("fd_write", takes(2, out));
    library.call(blocking, stdout, stdin, 3, result);
    assertEquals(0, library.octet(result));
    assertEquals(3, library.wide(result + 8));
    host.then("poll_oneoff", events(2, 1), events(2, 0));
    library.call(splice, stdout, stdin, 1L << 33, result);
    assertEquals(3, library.wide(result + 8));
    library.call(splice, stdout, stdin, 5, result);
    assertEquals(0, library.wide(result + 8));
    assertEquals("helyou", out.toString());

    host.then("fd_read", delivers("x"));
    host.then("fd_write", errno(51));
    library.call(blocking, stdout, stdin, 5, result);
    assertFailed(result, 8);
    library.call(blocking, stdout, stdin, 5, result);
    assertClosed(result, 8);

    long other = library.call("wasi:cli/stdout#get-stdout");
    host.then("fd_read", END);
    library.call(blocking, other, stdin, 5, result);
    assertClosed(result, 8);
    int write = library.area(12);
    library.call("wasi:io/streams#[method]output-stream.write", other, library.text("!"), 1, write);
    assertEquals(0, library.octet(write), "the output is open still");
    host.finished();
    assertTrue(out.toString().endsWith("!"));
  }

  @Test
  void filesAndWhatEndedAreReady() {
    host.always("clock_time_get", ScriptedHost.time(1, 7));
    host.then("fd_fdstat_get", ScriptedHost.type(4));
    long pollable = library.call(STREAM + "subscribe", stdin);
    assertEquals(1, library.call("wasi:io/poll#[method]pollable.ready", pollable));
    host.then("fd_read", END);
    assertClosed(read(BLOCKING_READ, 10), 4);
    pollable = library.call(STREAM + "subscribe", stdin);
    assertEquals(1, library.call("wasi:io/poll#[method]pollable.ready", pollable));
    host.finished();
  }
}
