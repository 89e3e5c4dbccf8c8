package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.time;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);

  @Test
  void monotonicClock() {
    host.then("clock_time_get", time(1, 123_456_789_012L), time(1, -1), errno(28));
    host.then("clock_res_get", time(1, 1000), errno(28));
    assertEquals(123_456_789_012L, library.call("wasi:clocks/monotonic-clock#now"));
    assertEquals(-1, library.call("wasi:clocks/monotonic-clock#now"));
    assertEquals(1000, library.call("wasi:clocks/monotonic-clock#resolution"));
    library.traps("wasi:clocks/monotonic-clock#now");
    library.traps("wasi:clocks/monotonic-clock#resolution");
    host.finished();
  }

  @Test
  void wallClock() {
    host.then("clock_time_get", time(0, 1_700_000_000_123_456_789L), time(0, -1), errno(28));
    host.then("clock_res_get", time(0, 2_000_000_001), errno(58));
    int result = library.area(24);
    library.call("wasi:clocks/wall-clock#now", result);
    assertEquals(1_700_000_000L, library.wide(result));
    assertEquals(123_456_789, library.word(result + 8));
    library.call("wasi:clocks/wall-clock#now", result);
    assertEquals(18_446_744_073L, library.wide(result), "the last second of all");
    assertEquals(709_551_615, library.word(result + 8));
    assertEquals(0xA5A5A5A5, library.word(result + 16), "nothing behind the result");
    library.call("wasi:clocks/wall-clock#resolution", result);
    assertEquals(2, library.wide(result));
    assertEquals(1, library.word(result + 8));
    library.traps("wasi:clocks/wall-clock#now", result);
    library.traps("wasi:clocks/wall-clock#resolution", result);
    host.finished();
  }
}
