package dev.mainstay.adapter.preview1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import dev.mainstay.adapter.preview1.PollingHost.Engine;
import dev.mainstay.adapter.preview1.PollingHost.Input;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Polling on hosts with the faults of runtimes: no call hangs, and what is ready is found. */
class PollOnRuntimesTest {
  private static final String STDIN = "wasi:cli/stdin#get-stdin";
  private static final String SUBSCRIBE = "wasi:io/streams#[method]input-stream.subscribe";
  private static final String READ = "wasi:io/streams#[method]input-stream.read";
  private static final String BLOCKING_READ = "wasi:io/streams#[method]input-stream.blocking-read";
  private static final String DURATION = "wasi:clocks/monotonic-clock#subscribe-duration";
  private static final String INSTANT = "wasi:clocks/monotonic-clock#subscribe-instant";
  private static final String READY = "wasi:io/poll#[method]pollable.ready";
  private static final String BLOCK = "wasi:io/poll#[method]pollable.block";
  private static final String POLL = "wasi:io/poll#poll";
  private static final long MS = 1_000_000;

  static Stream<Arguments> everywhere() {
    return Arrays.stream(Engine.values())
        .flatMap(
            runtime -> Arrays.stream(Input.values()).map(input -> Arguments.of(runtime, input)));
  }

  private static List<Integer> poll(Library library, long... pollables) {
    int list =
        library.words(IntStream.range(0, pollables.length).map(i -> (int) pollables[i]).toArray());
    int result = library.area(8);
    library.call(POLL, list, pollables.length, result);
    return IntStream.range(0, library.word(result + 4))
        .mapToObj(i -> library.word(library.word(result) + 4 * i))
        .sorted()
        .toList();
  }

  private static long stdin(Library library) {
    return library.call(SUBSCRIBE, library.call(STDIN));
  }

  @ParameterizedTest
  @EnumSource
  void aSleepTakesAsLongAsItShould(Engine runtime) {
    for (long time :
        new long[] {1, 900_000, MS, 250 * MS + 900_000, 100 * 24 * 3600 * 1000L * MS}) {
      if (runtime == Engine.WAMR_ON_WINDOWS && time > MS) {
        continue; // without poll_oneoff we can but look at the clock
      }
      var host = new PollingHost(runtime, Input.PIPE, PollingHost.NEVER);
      var library = Library.on(host.host());
      library.call(BLOCK, library.call(DURATION, time));
      assertTrue(host.passed() >= time, time + " ns");
      assertTrue(host.passed() - time < 2 * MS, time + " ns took " + host.passed());
    }
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void inputThatComesIsFoundInTime(Engine runtime, Input input) {
    var host = new PollingHost(runtime, input, 5 * MS);
    var library = Library.on(host.host());
    long in = stdin(library);
    long late = library.call(DURATION, 20 * MS);
    long later = library.call(DURATION, 30 * MS);
    assertEquals(List.of(1), poll(library, late, in, later));
    boolean atOnce = input != Input.PIPE || !runtime.waitsFor(input);
    assertTrue(host.passed() < (atOnce ? 2 : 7) * MS, "took " + host.passed());
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void timeThatComesBeforeTheInputIsFound(Engine runtime, Input input) {
    var host = new PollingHost(runtime, input, PollingHost.NEVER);
    var library = Library.on(host.host());
    long in = stdin(library);
    long late = library.call(DURATION, 20 * MS);
    // What cannot be waited for is ready: a read of it waits.
    boolean waits = input == Input.PIPE && runtime.waitsFor(input);
    assertEquals(List.of(waits ? 1 : 0), poll(library, in, late));
    assertTrue(host.passed() >= (waits ? 20 * MS : 0));
    assertTrue(host.passed() < (waits ? 22 : 2) * MS, "took " + host.passed());
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void timeThatIsUpDoesNotHideTheInput(Engine runtime, Input input) {
    var host = new PollingHost(runtime, input, 0);
    var library = Library.on(host.host());
    long past = library.call(INSTANT, 1);
    long soon = library.call(DURATION, 1000);
    long in = stdin(library);
    assertTrue(poll(library, past, in).containsAll(List.of(0, 1)));
    assertTrue(poll(library, soon, in).contains(1));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void readyTakesAMomentAtMost(Engine runtime, Input input) {
    for (long after : new long[] {0, PollingHost.NEVER}) {
      var host = new PollingHost(runtime, input, after);
      var library = Library.on(host.host());
      long in = stdin(library);
      boolean known = input == Input.PIPE && runtime.waitsFor(input);
      assertEquals(known && after != 0 ? 0 : 1, library.call(READY, in));
      assertTrue(host.passed() < 2 * MS, "took " + host.passed());
    }
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void readDoesNotWaitWhereTheHostCanTell(Engine runtime, Input input) {
    var host = new PollingHost(runtime, input, PollingHost.NEVER);
    host.host().always("fd_read", ScriptedHost.delivers((byte) 'x'));
    var library = Library.on(host.host());
    int result = library.area(12);
    library.call(READ, library.call(STDIN), 10, result);
    boolean waits = input == Input.PIPE && runtime.waitsFor(input);
    assertEquals(0, library.octet(result));
    assertEquals(waits ? "" : "x", library.list(result + 4));
    assertTrue(host.passed() < 2 * MS, "took " + host.passed());
  }

  @ParameterizedTest
  @EnumSource
  void whereReadsDoNotWaitWeDo(Engine runtime) {
    var host = new PollingHost(runtime, Input.PIPE, 40 * MS);
    host.host()
        .always(
            "fd_read",
            (memory, arguments) ->
                host.passed() < 40 * MS && host.polls() < 3
                    ? 6
                    : ScriptedHost.delivers((byte) 'x').answer(memory, arguments));
    var library = Library.on(host.host());
    int result = library.area(12);
    library.call(BLOCKING_READ, library.call(STDIN), 10, result);
    assertEquals("x", library.list(result + 4));
    assertTrue(host.polls() <= 3, host.polls() + " polls");
  }
}
