package dev.mainstay.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.symbols.Symbolizer.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Reports in the formats of runtimes; those of runtimes that run here are in conformance. */
class SymbolizerTest {
  private static void assertTurnedBack(String expected, String report) throws IOException {
    assertTurnedBack(expected, 0, report);
  }

  private static void assertTurnedBack(String expected, int unknown, String report)
      throws IOException {
    var out = new StringWriter();
    var outcome =
        new Symbolizer(Samples.symbols()).copy(new BufferedReader(new StringReader(report)), out);
    assertEquals(expected, out.toString());
    assertEquals(unknown, outcome.unknown());
  }

  @Test
  void stackTracesOfPayloads() throws IOException {
    assertTurnedBack(
        """
        Exception in thread "main" java.lang.IllegalStateException: $1
        \tat com.acme.Main.read(Main.java)
        \tat com.acme.Main.main(Main.java)
        12:01 W/app: \tat com.acme.Main.read(Main.java)
        """,
        """
        Exception in thread "main" java.lang.IllegalStateException: $1
        \tat $2
        \tat $1
        12:01 W/app: \tat $2
        """);
  }

  @Test
  void wasmtime() throws IOException {
    assertTurnedBack(
        """
        error while executing at wasm backtrace:
            0:   0x45 - com.acme.Main.read(Main.java:20)
            1:   0x2a - com.acme.Main.check(Main.java:5)
                        com.acme.Main.main(Main.java:11)
        """,
        """
        error while executing at wasm backtrace:
            0:   0x45 - <unknown>!<wasm function 2>
            1:   0x2a - main.wasm!com.acme.Main::main
        """);
  }

  @Test
  void wasm3() throws IOException {
    assertTurnedBack(
        """
        ==== wasm backtrace:
          0: 0x000045 - com.acme.Main.read(Main.java:20)
          1: 0x000030 - com.acme.Main.main(Main.java:12)
        """,
        """
        ==== wasm backtrace:
          0: 0x000045 - main.wasm!<unnamed>
          1: 0x000030 - main.wasm!_start
        """);
  }

  /** The classic interpreter tells where it will go on: 0x30 is behind the call at 0x2e. */
  @Test
  void wamr() throws IOException {
    assertTurnedBack(
        """
        #00: 0x0046 - com.acme.Main.read(Main.java:20)
        #01: 0x0030 - com.acme.Main.check(Main.java:5)
                      com.acme.Main.main(Main.java:11)
        """,
        """
        #00: 0x0046 - $f2
        #01: 0x0030 - $f1
        """);
  }

  /** The fast one counts from the function's beginning, in code of its own. */
  @Test
  void wamrFast() throws IOException {
    assertTurnedBack(
        """
        #00: 0x0004 - com.acme.Main.read(Main.java)
        #01: 0x0000 - com.acme.Main.main(Main.java)
        """,
        """
        #00: 0x0004 - $f2
        #01: 0x0000 - $f1
        """);
  }

  @Test
  void javaScript() throws IOException {
    assertTurnedBack(
        """
        RuntimeError: unreachable
            at com.acme.Main.read(Main.java:20)
            at com.acme.Main.check(Main.java:5)
            at com.acme.Main.main(Main.java:11)
            at com.acme.Main.main(Main.java:12)
            at file:///host.mjs:3:5
        com.acme.Main.read(Main.java:20)
        com.acme.Main.read(Main.java)
        """,
        """
        RuntimeError: unreachable
            at wasm://wasm/5f3a9c01:wasm-function[2]:0x45
            at main.wasm-5f3a9c01 (wasm://wasm/main.wasm-5f3a9c01:wasm-function[1]:0x2a)
            at com.acme.Main::main (wasm://wasm/5f3a9c01:wasm-function[1]:0x30)
            at file:///host.mjs:3:5
        @http://host/main.wasm:wasm-function[2]:0x45
        <?>.wasm-function[2]@[wasm code]
        """);
  }

  @Test
  void endive() throws IOException {
    assertTurnedBack(
        """
        run.endive.runtime.TrapException: Trapped on unreachable instruction
        \tat com.acme.Main.read(Main.java)
        """,
        """
        run.endive.runtime.TrapException: Trapped on unreachable instruction
        \tat run.endive.gen.CompiledMachine$FuncGroup_0.func_2(Unknown Source)
        """);
  }

  @Test
  void whatIsNoFrameStays() throws IOException {
    assertTurnedBack(
        "at $x\n$1\n  0: 0xzz - a!b\n#1: 0x10 - name\n",
        "at $x\n$1\n  0: 0xzz - a!b\n#1: 0x10 - name");
  }

  @Test
  void framesOfAnotherPayloadStayAndAreCounted() throws IOException {
    var report = "\tat $3\n\tat $1\n 0: 0x99 - <unknown>!<wasm function 9>\n";
    assertTurnedBack(report.replace("$1", "com.acme.Main.main(Main.java)"), 2, report);
    assertEquals(
        new Outcome(3, 2),
        new Symbolizer(Samples.symbols())
            .copy(new BufferedReader(new StringReader(report)), new StringWriter()));
  }
}
