package dev.mainstay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.symbols.PayloadId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report comes out with names, or an error says what is missing. */
class SymbolizeCommandTest {
  private static final byte[] PAYLOAD = {0, 'a', 's', 'm', 1, 0, 0, 0};
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path symbols;

  @BeforeEach
  void writeSymbols() throws IOException {
    symbols = folder.resolve("main.symbols.json");
    var id = PayloadId.of(PAYLOAD);
    Files.writeString(
        symbols,
        """
        {"format": "mainstay-symbols", "version": 1, "sha256": "%s", "size": %d,
        "texts": ["com.acme.Größe", "read", "com/acme/Größe.java"], "frames": [0, 1, 3, 0, 0],
        "functions": [0, 4], "code": [], "traces": [0]}
        """
            .formatted(id.sha256(), id.size()));
  }

  private int run(String... arguments) {
    return Mainstay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private Path file(String name, String contents) throws IOException {
    return Files.writeString(folder.resolve(name), contents);
  }

  @Test
  void turnsAReportBack() throws IOException {
    var log = file("log.txt", "fails:\n\tat $1\nwasm-function[0]\n");
    assertEquals(0, run("symbolize", "--symbols", symbols.toString(), log.toString()));
    assertEquals(
        "fails:\n\tat com.acme.Größe.read(Größe.java)\ncom.acme.Größe.read(Größe.java)\n",
        out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void readsStandardInputWithoutAReport() {
    var before = System.in;
    System.setIn(new ByteArrayInputStream("\tat $1\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertEquals(0, run("symbolize", "--symbols", symbols.toString()));
    } finally {
      System.setIn(before);
    }
    assertEquals("\tat com.acme.Größe.read(Größe.java)\n", out.toString());
  }

  @Test
  void checksThePayload() throws IOException {
    var log = file("log.txt", "\tat $1\n").toString();
    var payload = Files.write(folder.resolve("main.wasm"), PAYLOAD).toString();
    assertEquals(0, run("symbolize", "--symbols", symbols.toString(), "--payload", payload, log));
    Files.write(folder.resolve("main.wasm"), new byte[] {1});
    assertEquals(1, run("symbolize", "--symbols", symbols.toString(), "--payload", payload, log));
    assertTrue(
        err.toString()
            .startsWith(
                "[other-payload] "
                    + payload
                    + " is not the payload that "
                    + symbols
                    + " belongs to: SHA-256 "),
        err::toString);
  }

  @Test
  void reportsOfAnotherPayloadAreCopiedAndRefused() throws IOException {
    var log = file("log.txt", "\tat $1\n\tat $2\n");
    assertEquals(1, run("symbolize", "--symbols", symbols.toString(), log.toString()));
    assertTrue(out.toString().endsWith("\tat $2\n"), out::toString);
    assertEquals(
        "[other-payload] 1 of 2 frames are nowhere in the payload that "
            + symbols
            + " belongs to; expected the file that was written with the payload on the device\n",
        err.toString().replace("\r", ""));
  }

  @Test
  void saysWhatIsNoSymbolFile() throws IOException {
    var log = file("log.txt", "\tat $1\n").toString();
    var wrong = file("main.link.json", "{}").toString();
    assertEquals(1, run("symbolize", "--symbols", wrong, log));
    assertTrue(
        err.toString().startsWith(wrong + ": [bad-symbols] this is no symbol file"), err::toString);
  }

  @Test
  void saysWhatIsMissing() {
    var missing = folder.resolve("missing").toString();
    assertEquals(3, run("symbolize", "--symbols", missing));
    assertEquals(3, run("symbolize", "--symbols", symbols.toString(), missing));
    assertEquals(
        ("[no-file] there is no file " + missing + "\n").repeat(2),
        err.toString().replace("\r", ""));
    assertEquals(2, run("symbolize"));
  }
}
