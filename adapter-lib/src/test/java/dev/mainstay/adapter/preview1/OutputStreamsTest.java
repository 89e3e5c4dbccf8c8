package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.takes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputStreamsTest {
  private static final String STREAM = "wasi:io/streams#[method]output-stream.";
  private static final String WRITE = STREAM + "write";
  private static final String BLOCKING_WRITE = STREAM + "blocking-write-and-flush";
  private static final int NOTHING = 0xA5;

  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);
  private final StringBuilder out = new StringBuilder();

  private long write(String function, long handle, String text) {
    int result = library.area(12);
    library.call(function, handle, library.text(text), text.length(), result);
    return result;
  }

  private void assertOk(long result) {
    assertEquals(0, library.octet((int) result));
  }

  private void assertClosed(long result, int payload) {
    assertEquals(1, library.octet((int) result), "tag");
    assertEquals(1, library.octet((int) result + payload), "stream-error");
  }

  private long assertFailed(long result, int payload) {
    assertEquals(1, library.octet((int) result), "tag");
    assertEquals(0, library.octet((int) result + payload), "stream-error");
    return library.word((int) result + payload + 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {WRITE, BLOCKING_WRITE})
  void everythingIsWritten(String function) {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.then(
        "fd_write",
        (memory, arguments) -> {
          assertEquals(1, arguments[0]);
          return takes(100, out).answer(memory, arguments);
        });
    long result = write(function, stdout, "Hello, device!");
    assertOk(result);
    assertEquals(NOTHING, library.octet((int) result + 4));
    assertEquals("Hello, device!", out.toString());
    assertEquals(List.of(), library.allocations());
    host.finished();
  }

  @Test
  void standardErrorIsDescriptor2() {
    long stderr = library.call("wasi:cli/stderr#get-stderr");
    host.then(
        "fd_write",
        (memory, arguments) -> {
          assertEquals(2, arguments[0]);
          return takes(100, out).answer(memory, arguments);
        });
    assertOk(write(WRITE, stderr, "x"));
  }

  @Test
  void shortWritesGoOn() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.always("fd_write", takes(3, out));
    assertOk(write(WRITE, stdout, "eleven char"));
    assertEquals("eleven char", out.toString());
    assertEquals(4, host.calls().size());
  }

  @Test
  void nothingIsNotWritten() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    assertOk(write(WRITE, stdout, ""));
    assertEquals(List.of(), host.calls());
  }

  @Test
  void interruptedAndFullAreTriedAgain() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.then("fd_write", errno(27), takes(2, out), errno(6), errno(6), takes(2, out));
    assertOk(write(BLOCKING_WRITE, stdout, "four"));
    assertEquals("four", out.toString());
    host.finished();
  }

  @Test
  void anErrorIsToldOnce() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    long other = library.call("wasi:cli/stdout#get-stdout");
    host.then("fd_write", takes(2, out), errno(51), takes(9, out));
    long error = assertFailed(write(WRITE, stdout, "four"), 4);
    int text = library.area(8);
    library.call("wasi:io/error#[method]error.to-debug-string", error, text);
    assertEquals("wasi errno 51", library.list(text));
    library.call("wasi:io/error#[resource-drop]error", error);
    library.traps("wasi:io/error#[resource-drop]error", error);

    assertClosed(write(WRITE, stdout, "more"), 4);
    assertClosed(write(BLOCKING_WRITE, stdout, ""), 4);
    int result = library.area(16);
    library.call(STREAM + "check-write", stdout, result);
    assertClosed(result, 8);
    library.call(STREAM + "flush", stdout, result);
    assertClosed(result, 4);
    library.call(STREAM + "blocking-flush", stdout, result);
    assertClosed(result, 4);
    library.call(STREAM + "write-zeroes", stdout, 5, result);
    assertClosed(result, 4);

    assertOk(write(WRITE, other, "on"));
    assertEquals("foon", out.toString());
    host.finished();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 10, 44, 76})
  void errorsHaveANumber(int errno) {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.then("fd_write", errno(errno));
    long error = assertFailed(write(WRITE, stdout, "x"), 4);
    int text = library.area(8);
    library.call("wasi:io/error#[method]error.to-debug-string", error, text);
    assertEquals("wasi errno %02d".formatted(errno), library.list(text));
  }

  @Test
  void aPipeWithoutReaderIsClosed() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.then("fd_write", errno(64));
    assertClosed(write(WRITE, stdout, "x"), 4);
    assertClosed(write(WRITE, stdout, "x"), 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, -1})
  void aHostThatMiscountsIsAnError(int count) {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.then(
        "fd_write",
        (memory, arguments) -> {
          memory.writeI32(arguments[3], count);
          return 0;
        });
    assertNotEquals(0, assertFailed(write(WRITE, stdout, "four"), 4));
  }

  @Test
  void anOpenStreamTakesSome() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    int result = library.area(16);
    library.call(STREAM + "check-write", stdout, result);
    assertOk(result);
    assertEquals(1 << 20, library.wide(result + 8));
    library.call(STREAM + "flush", stdout, result);
    assertOk(result);
    library.call(STREAM + "blocking-flush", stdout, result);
    assertOk(result);
    assertEquals(List.of(), host.calls());
  }

  @ParameterizedTest
  @ValueSource(strings = {STREAM + "write-zeroes", STREAM + "blocking-write-zeroes-and-flush"})
  void zeroesAreZero(String function) {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.always("fd_write", takes(700, out));
    int result = library.area(12);
    library.call(function, stdout, 2500, result);
    assertOk(result);
    assertEquals("\0".repeat(2500), out.toString());
    library.call(function, stdout, 0, result);
    assertOk(result);
    assertEquals(2500, out.length());
  }

  @Test
  void zeroesStopAtAnError() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.then("fd_write", takes(5000, out), errno(29));
    int result = library.area(12);
    library.call(STREAM + "write-zeroes", stdout, -1L, result);
    assertFailed(result, 4);
    assertEquals(1024, out.length());
  }

  @Test
  void alwaysReady() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    long pollable = library.call(STREAM + "subscribe", stdout);
    host.then("clock_time_get", ScriptedHost.time(1, 5));
    assertEquals(1, library.call("wasi:io/poll#[method]pollable.ready", pollable));
    library.call("wasi:io/poll#[resource-drop]pollable", pollable);
  }
}
