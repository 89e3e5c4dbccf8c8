package dev.mainstay.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which time zones a module has. */
class TimeZonesTest {
  /** Strings are there in UTF-8, the area and the place apart. */
  private static final String NOBODY_NAMES_IT = "Fakaofo";

  @TempDir static Path target;

  private static byte[] module(String main) throws IOException {
    return GuestCompiler.compile(CompilerInput.ofCommand(Guests.classPath("zones", target), main))
        .requireModule();
  }

  private static boolean has(byte[] module, String text) {
    return new String(module, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static String run(byte[] module, String... arguments) {
    GuestHost host = new GuestHost().withArguments(arguments).load(module);
    assertEquals(0, host.start());
    return host.out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void thoseThatConstantsNameAndWhatTheyStandFor() throws IOException {
    byte[] module = module("Main");
    assertFalse(has(module, NOBODY_NAMES_IT));
    assertTrue(has(module, "Kolkata"));
    assertEquals("1970-01-01T05:30+05:30[Asia/Calcutta]\n", run(module));
  }

  @Test
  void allWhereTheNameIsKnownOnlyWhenItRuns() throws IOException {
    byte[] module = module("Any");
    assertTrue(has(module, NOBODY_NAMES_IT));
    assertEquals("1970-01-01T01:00+01:00[Europe/Berlin]\n", run(module, "Europe/Berlin"));
  }

  @Test
  void noneWhereNobodyAsks() throws IOException {
    byte[] module = module("None");
    assertFalse(has(module, NOBODY_NAMES_IT));
    assertEquals("2024-03-01\n", run(module));
  }
}
