package dev.mainstay.symbols;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a payload writes comes through at once, but for frames. */
class SymbolizedOutputTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final SymbolizedOutput out =
      new SymbolizedOutput(new Symbolizer(Samples.symbols()), written);

  private String after(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    return written.toString(UTF_8);
  }

  @Test
  void framesWaitForTheirEnd() throws IOException {
    assertEquals("größer? ", after("größer? "));
    assertEquals("größer? \n", after("\n\tat $"));
    assertEquals("größer? \n\tat com.acme.Main.main(Main.java)\n", after("1\n"));
  }

  @Test
  void whatIsNoFrameStays() throws IOException {
    assertEquals("\n  text\n\tat $9\n", after("\n  text\n\tat $9\n"));
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertEquals("", after("\tat $2"));
    out.close();
    assertEquals("\tat com.acme.Main.read(Main.java)", written.toString(UTF_8));
  }
}
