package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollTest {
  private static final String SUBSCRIBE = "wasi:io/streams#[method]input-stream.subscribe";
  private static final String DURATION = "wasi:clocks/monotonic-clock#subscribe-duration";
  private static final String INSTANT = "wasi:clocks/monotonic-clock#subscribe-instant";
  private static final String READY = "wasi:io/poll#[method]pollable.ready";
  private static final String BLOCK = "wasi:io/poll#[method]pollable.block";
  private static final long MS = 1_000_000;

  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);
  private final List<Long> timeouts = new ArrayList<>();
  private long now = 1000 * MS;

  private PollTest() {
    host.always("fd_fdstat_get", ScriptedHost.type(2));
    host.always("clock_time_get", (memory, arguments) -> time(1, now).answer(memory, arguments));
  }

  /**
   * {@code poll_oneoff} that lets some time pass, at most the timeout, and says that these
   * subscriptions have happened; it insists on what every host can do.
   */
  private ScriptedHost.Step passes(long time, int... happened) {
    return (memory, arguments) -> {
      int count = arguments[2];
      assertTrue(count > 0, "an empty poll");
      int clocks = 0;
      for (int i = 0; i < count; i++) {
        int subscription = arguments[0] + 48 * i;
        if (memory.read(subscription + 8) == 0) {
          clocks++;
          assertEquals(1, memory.readInt(subscription + 16), "clock");
          assertEquals(0, memory.readShort(subscription + 40), "relative");
          long timeout = memory.readLong(subscription + 24);
          assertTrue(timeout > 0);
          assertTrue(count == 1 || timeout >= MS);
          timeouts.add(timeout);
        } else {
          assertEquals(1, memory.read(subscription + 8));
          assertEquals(0, memory.readInt(subscription + 16));
        }
      }
      assertTrue(clocks <= 1, "more than one clock");
      now += time;
      for (int i = 0; i < happened.length; i++) {
        int subscription = arguments[0] + 48 * happened[i];
        int event = arguments[1] + 32 * i;
        memory.writeLong(event, memory.readLong(subscription));
        memory.writeLong(event + 8, (memory.read(subscription + 8) & 0xff) << 16);
      }
      memory.writeI32(arguments[3], happened.length);
      return 0;
    };
  }

  private List<Integer> poll(long... pollables) {
    int list =
        library.words(IntStream.range(0, pollables.length).map(i -> (int) pollables[i]).toArray());
    int result = library.area(8);
    int before = library.allocations().size();
    library.call("wasi:io/poll#poll", list, pollables.length, result);
    assertEquals(before + 1, library.allocations().size());
    var block = library.allocations().get(before);
    assertEquals(new Library.Allocation(library.word(result), 4, 4 * pollables.length), block);
    return IntStream.range(0, library.word(result + 4))
        .mapToObj(i -> library.word(library.word(result) + 4 * i))
        .sorted()
        .toList();
  }

  private long stdin() {
    return library.call(SUBSCRIBE, library.call("wasi:cli/stdin#get-stdin"));
  }

  @Test
  void aSleepIsOneRelativeClock() {
    long pollable = library.call(DURATION, 250 * MS);
    host.then("poll_oneoff", passes(250 * MS, 0));
    library.call(BLOCK, pollable);
    assertEquals(List.of(250 * MS), timeouts);
    library.call(BLOCK, pollable);
    host.finished();
  }

  @Test
  void aHostThatWakesEarlyIsAskedAgain() {
    long pollable = library.call(DURATION, 10 * MS + 5);
    host.then("poll_oneoff", passes(10 * MS, 0), passes(5, 0));
    library.call(BLOCK, pollable);
    assertEquals(List.of(10 * MS + 5, 5L), timeouts);
  }

  @Test
  void aHostThatCannotSleepIsWaitedFor() {
    long pollable = library.call(DURATION, 10);
    host.always(
        "poll_oneoff",
        (memory, arguments) -> {
          now++;
          return 52;
        });
    library.call(BLOCK, pollable);
    assertEquals(1000 * MS + 10, now);
  }

  @Test
  void readyDoesNotWait() {
    long pollable = library.call(DURATION, 10);
    assertEquals(0, library.call(READY, pollable));
    now += 9;
    assertEquals(0, library.call(READY, pollable));
    now++;
    assertEquals(1, library.call(READY, pollable));
    pollable = library.call(INSTANT, now);
    assertEquals(1, library.call(READY, pollable));
    pollable = library.call(DURATION, 0);
    assertEquals(1, library.call(READY, pollable));
  }

  @Test
  void neverIsNever() {
    long pollable = library.call(DURATION, -1L);
    assertEquals(0, library.call(READY, pollable));
    now = -2L;
    assertEquals(0, library.call(READY, pollable));
    now = 1000 * MS;
    long soon = library.call(DURATION, 1L << 62);
    host.then("poll_oneoff", passes(1L << 40, 0), passes(1L << 62, 0));
    assertEquals(List.of(1), poll(pollable, soon));
    assertEquals(List.of(1L << 40, 1L << 40), timeouts);
  }

  @Test
  void theEarliestDeadlineCounts() {
    long late = library.call(DURATION, 30 * MS);
    long early = library.call(DURATION, 20 * MS);
    host.then("poll_oneoff", passes(20 * MS, 0));
    assertEquals(List.of(1, 2), poll(late, early, early));
    assertEquals(List.of(20 * MS), timeouts);
  }

  @Test
  void whatIsReadyIsAnsweredAtOnce() {
    long past = library.call(INSTANT, 5);
    long later = library.call(DURATION, 5);
    assertEquals(List.of(0, 2), poll(past, later, past));
  }

  @Test
  void inputOrTime() {
    long input = stdin();
    long clock = library.call(DURATION, 20 * MS);
    host.then("poll_oneoff", passes(3, 0), passes(20 * MS, 1));
    assertEquals(List.of(0), poll(input, clock));
    assertEquals(List.of(1), poll(input, clock));
    assertEquals(List.of(20 * MS, 20 * MS - 3), timeouts);
    host.finished();
  }

  @Test
  void inputIsAskedAboutEvenWhenTimeIsUp() {
    long input = stdin();
    long clock = library.call(INSTANT, 1);
    host.then("poll_oneoff", passes(3, 0), passes(3, 1));
    assertEquals(List.of(0, 1), poll(clock, input));
    assertEquals(List.of(0), poll(clock, input));
    assertEquals(List.of(MS, MS), timeouts);
  }

  @Test
  void lessThanAMillisecondIsNoTimeForInput() {
    long input = stdin();
    long clock = library.call(DURATION, 5);
    host.then("poll_oneoff", passes(MS, 0, 1));
    assertEquals(List.of(0), poll(input, clock));
    assertEquals(List.of(MS), timeouts);
  }

  @Test
  void inputReady() {
    long input = stdin();
    host.then("poll_oneoff", passes(1, 0), passes(MS, 1), errno(63), errno(27));
    assertEquals(1, library.call(READY, input));
    assertEquals(0, library.call(READY, input));
    assertEquals(1, library.call(READY, input), "a host that cannot tell");
    assertEquals(0, library.call(READY, input), "interrupted");
    assertEquals(List.of(MS, MS), timeouts);
  }

  @Test
  void blockingOnInput() {
    long input = stdin();
    host.then("poll_oneoff", passes(1L << 40, 1), errno(27), passes(1, 0));
    library.call(BLOCK, input);
    host.finished();
    assertEquals(List.of(1L << 40, 1L << 40), timeouts);
  }

  @Test
  void aHostThatCannotTellMakesInputReady() {
    long input = stdin();
    long clock = library.call(DURATION, MS);
    host.then("poll_oneoff", errno(63));
    assertEquals(List.of(0, 2), poll(input, clock, input));
  }

  @Test
  void aThousandSubscriptions() {
    long input = stdin();
    var pollables = new long[1000];
    java.util.Arrays.fill(pollables, input);
    host.then("poll_oneoff", passes(1, 7, 999, 500));
    assertEquals(List.of(7, 500, 999), poll(pollables));
    assertEquals(2, library.grown());
    host.then("poll_oneoff", passes(1, 999));
    assertEquals(List.of(999), poll(pollables));
    assertEquals(2, library.grown(), "pages are kept");
  }

  @Test
  void pollingNothingTraps() {
    library.traps("wasi:io/poll#poll", library.area(4), 0, library.area(8));
  }

  @Test
  void pollingSomethingElseTraps() {
    long stream = library.call("wasi:cli/stdin#get-stdin");
    library.traps("wasi:io/poll#poll", library.words((int) stream), 1, library.area(8));
    library.traps(READY, stream);
    library.traps(BLOCK, stream);
  }
}
