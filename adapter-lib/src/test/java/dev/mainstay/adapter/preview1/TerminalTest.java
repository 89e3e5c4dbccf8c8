package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalTest {
  private static final String DROP_INPUT = "wasi:cli/terminal-input#[resource-drop]terminal-input";
  private static final String DROP_OUTPUT =
      "wasi:cli/terminal-output#[resource-drop]terminal-output";

  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);

  private static ScriptedHost.Step fdstat(int fd, int type, long rights) {
    return (memory, arguments) -> {
      assertEquals(fd, arguments[0]);
      memory.writeByte(arguments[1], (byte) type);
      memory.writeLong(arguments[1] + 8, rights);
      return 0;
    };
  }

  static List<Arguments> standardStreams() {
    return List.of(
        Arguments.of("wasi:cli/terminal-stdin#get-terminal-stdin", 0, DROP_INPUT, DROP_OUTPUT),
        Arguments.of("wasi:cli/terminal-stdout#get-terminal-stdout", 1, DROP_OUTPUT, DROP_INPUT),
        Arguments.of("wasi:cli/terminal-stderr#get-terminal-stderr", 2, DROP_OUTPUT, DROP_INPUT));
  }

  @ParameterizedTest
  @MethodSource("standardStreams")
  void terminals(String function, int fd, String drop, String other) {
    int result = library.area(8);
    host.then("fd_fdstat_get", fdstat(fd, 2, 0x4a));
    library.call(function, result);
    assertEquals(1, library.octet(result));
    long handle = library.word(result + 4);
    library.traps(other, handle);
    library.call(drop, handle);

    host.then(
        "fd_fdstat_get",
        fdstat(fd, 4, 0x4a),
        fdstat(fd, 2, 0x4a | 4),
        fdstat(fd, 2, 0x4a | 32),
        errno(8));
    for (int i = 0; i < 4; i++) {
      result = library.area(8);
      library.call(function, result);
      assertEquals(0, library.octet(result));
    }
    host.finished();
  }

  @Test
  void theTimeZoneIsUtc() {
    int result = library.area(16);
    library.call("wasi:clocks/timezone#display", 1_700_000_000, 0, result);
    assertEquals(0, library.word(result));
    assertEquals("UTC", library.list(result + 4));
    assertEquals(0, library.octet(result + 12));
    assertEquals(0, library.call("wasi:clocks/timezone#utc-offset", 1_700_000_000, 0));
  }
}
