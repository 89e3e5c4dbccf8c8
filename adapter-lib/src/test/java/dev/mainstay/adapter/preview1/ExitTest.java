package dev.mainstay.adapter.preview1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTest {
  private static final String EXIT = "wasi:cli/exit#exit";
  private static final String EXIT_WITH_CODE = "wasi:cli/exit#exit-with-code";

  @ParameterizedTest
  @CsvSource({
    EXIT + ",0",
    EXIT + ",1",
    EXIT_WITH_CODE + ",0",
    EXIT_WITH_CODE + ",42",
    EXIT_WITH_CODE + ",255"
  })
  void exits(String function, int status) {
    var library = Library.on(new ScriptedHost().always("proc_exit", (memory, arguments) -> 0));
    var ended = assertThrows(Library.Ended.class, () -> library.call(function, status));
    assertEquals("exit " + status, ended.getMessage());
  }
}
