package dev.mainstay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Wit2JavaCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Mainstay.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private Path wit(String text) throws IOException {
    return Files.writeString(folder.resolve("board.wit"), text);
  }

  @Test
  void interfacesAreWritten() throws IOException {
    Path wit =
        wit(
            "package acme:board; interface gpio { use wire.{level}; read: func() -> level; }"
                + " interface wire { enum level { low, high } }");
    int code =
        run(
            "wit2java",
            wit.toString(),
            "-o",
            folder.toString(),
            "--import",
            "gpio",
            "--prefix",
            "com");
    assertEquals("", err.toString());
    assertEquals(0, code);
    assertEquals("board.wit: 2 interfaces, 2 written\n", out.toString());
    String gpio = Files.readString(folder.resolve("com/acme/board/Gpio.java"));
    assertTrue(gpio.contains("Wire.Level read();"), gpio);
  }

  @Test
  void mistakesAreOnStandardError() throws IOException {
    Path wit = wit("package acme:board; interface gpio { read: func(); ");
    assertEquals(1, run("wit2java", wit.toString(), "-o", folder.toString()));
    assertEquals(
        "[wit] "
            + wit
            + " is not as WIT must be:\nboard.wit:1:52: expected use, a type or a function, found"
            + " the end of the file\n",
        err.toString());
    wit("package acme:board; interface gpio { }");
    assertEquals(1, run("wit2java", wit.toString(), "-o", folder.toString(), "--export", "adc"));
    assertTrue(
        err.toString()
            .contains("[no-interface] there is no interface adc; there is acme:board/gpio"),
        err.toString());
  }
}
