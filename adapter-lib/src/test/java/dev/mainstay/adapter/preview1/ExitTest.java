package dev.mainstay.adapter.preview1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTest {
  @ParameterizedTest
  @CsvSource({"exit,0", "exit,1", "exit-with-code,0", "exit-with-code,42", "exit-with-code,255"})
  void exits(String function, int status) {
    var library = Library.on(new ScriptedHost().always("proc_exit", (memory, arguments) -> 0));
    var ended =
        assertThrows(Library.Ended.class, () -> library.call("wasi:cli/exit#" + function, status));
    assertEquals("exit " + status, ended.getMessage());
  }
}
