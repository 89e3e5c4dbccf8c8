package dev.mainstay.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {
  @TempDir Path folder;
  private Path input;
  private Path output;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void nameFiles() {
    input = folder.resolve("in.wasm");
    output = folder.resolve("out/payload.wasm");
  }

  /** A command that calls one import with the number 1. */
  private void writeInput(String module, String field) throws IOException {
    var guest = new ByteArrayOutputStream();
    guest.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
    // Types (i32) -> () and () -> (); the import; a function; its export and code; its name.
    section(guest, 1, new byte[] {2, 0x60, 1, 0x7F, 0, 0x60, 0, 0});
    section(guest, 2, new byte[] {1}, name(module), name(field), new byte[] {0, 0});
    section(guest, 3, new byte[] {1, 1});
    section(guest, 7, new byte[] {1}, name("_start"), new byte[] {0, 1});
    section(guest, 10, new byte[] {1, 6, 0, 0x41, 1, 0x10, 0, 0x0B});
    var function = name("com.acme.Main::main");
    section(guest, 0, name("name"), new byte[] {1, (byte) (function.length + 2), 1, 1}, function);
    Files.write(input, guest.toByteArray());
  }

  private static void section(ByteArrayOutputStream guest, int id, byte[]... parts) {
    var contents = new ByteArrayOutputStream();
    for (var part : parts) {
      contents.writeBytes(part);
    }
    guest.write(id);
    guest.write(contents.size());
    guest.writeBytes(contents.toByteArray());
  }

  private static byte[] name(String text) {
    var name = new ByteArrayOutputStream();
    name.write(text.length());
    name.writeBytes(text.getBytes(UTF_8));
    return name.toByteArray();
  }

  private int run(String... arguments) {
    return Mainstay.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private int link(String... more) {
    return run(
        Stream.concat(Stream.of("link", input.toString(), "-o", output.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void linksWithTheLibraryOfTheAdapter() throws IOException {
    writeInput("wasi:cli/exit@0.2.3", "exit");
    assertEquals(0, link(), err::toString);
    assertTrue(
        out.toString()
            .matches(
                "payload.wasm: \\d+ bytes, 1 page of memory, imports wasi_snapshot_preview1"
                    + " proc_exit\\R"),
        out::toString);
  }

  @Test
  void writesTheModuleForPreview2OnRequest() throws IOException {
    writeInput("wasi:cli/exit@0.2.3", "exit");
    var preview2 = folder.resolve("payload.t2.wasm");
    assertEquals(0, link("--t2", preview2.toString()), err::toString);
    var text = Files.readString(preview2, ISO_8859_1);
    assertTrue(text.contains("wasi:cli/run@0.2.3#run"), text);
    assertTrue(text.contains("wasi:cli/exit@0.2.3"), text);
  }

  @Test
  void reportsAsJson() throws IOException {
    writeInput("wasi:cli/exit@0.2.3", "exit");
    assertEquals(0, link("--report", "json"), err::toString);
    var report = out.toString().lines().toList();
    assertTrue(report.contains("  \"size\": " + Files.size(output) + ","), out::toString);
    assertTrue(report.contains("  \"profile\": \"wasip1\","), out::toString);
  }

  @Test
  void reportsAsText() throws IOException {
    writeInput("wasi:cli/exit@0.2.3", "exit");
    assertEquals(0, link("--report", "text"), err::toString);
    assertTrue(out.toString().contains("library   wasi:cli/exit#exit\n"), out::toString);
  }

  @Test
  void namesTheCallerOfWhatTheDeviceLacks() throws IOException {
    writeInput("acme:board/gpio@1.0.0", "set");
    assertEquals(1, link());
    assertTrue(
        err.toString().contains("[unknown-import] the device (profile wasip1) does not have"),
        err::toString);
    assertTrue(err.toString().contains("com.acme.Main.main"), err::toString);
    assertFalse(Files.exists(output));
  }

  @Test
  void theFirmwareCanOfferMore() throws IOException {
    writeInput("acme:board/gpio@1.0.0", "set");
    assertEquals(0, link("--device", "acme:board/gpio"), err::toString);
    assertEquals(0, link("--device", "acme:*"), err::toString);
    assertEquals(1, link("--device", "acme:other/gpio"));
  }

  @Test
  void unsupportedFunctionsCanTrap() throws IOException {
    writeInput("wasi:http/types@0.2.0", "[resource-drop]fields");
    assertEquals(1, link());
    assertEquals(0, link("--unsupported", "wasi:http/*=trap"), err::toString);
    assertEquals(2, link("--unsupported", "wasi:http/*=maybe"));
  }

  @Test
  void aFailedLinkLeavesTheOldFile() throws IOException {
    Files.createDirectories(output.getParent());
    Files.write(output, "old".getBytes(UTF_8));
    Files.write(input, new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 1});
    assertEquals(1, link());
    assertArrayEquals("old".getBytes(UTF_8), Files.readAllBytes(output));
    try (var files = Files.list(output.getParent())) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals(3, link());
    assertEquals("[no-file] there is no file " + input + System.lineSeparator(), err.toString());
  }

  @Test
  void filesThatCannotBeUsedAreNamed() throws IOException {
    Files.createDirectory(input);
    assertEquals(3, link());
    assertTrue(err.toString().contains("[not-a-file] " + input + " is a folder"), err::toString);
    Files.delete(input);
    writeInput("wasi:cli/exit@0.2.3", "exit");
    Files.createDirectories(output);
    assertEquals(3, link());
    assertTrue(err.toString().contains("[not-a-file] " + output + " is a folder"), err::toString);
  }

  @Test
  void theInputIsNotWrittenOver() throws IOException {
    writeInput("wasi:cli/exit@0.2.3", "exit");
    byte[] before = Files.readAllBytes(input);
    assertEquals(2, run("link", input.toString(), "-o", input.toString()));
    assertEquals(2, link("--t2", output.toString()));
    Files.createSymbolicLink(folder.resolve("link.wasm"), input);
    assertEquals(2, run("link", input.toString(), "-o", folder.resolve("link.wasm").toString()));
    assertTrue(err.toString().contains("[same-file]"), err::toString);
    assertArrayEquals(before, Files.readAllBytes(input));
  }

  @Test
  void wrongUsageIsExplained() throws IOException {
    writeInput("wasi:cli/exit@0.2.3", "exit");
    assertEquals(2, run("link"));
    assertEquals(2, run());
    assertEquals(2, link("--initial-heap", "much"));
    assertTrue(err.toString().contains("such as 65536, 64K or 1M"), err::toString);
    assertEquals(2, link("--shadow-stack", "1"));
    assertEquals(2, link("--initial-heap", "128K", "--heap-limit", "64K"));
    assertTrue(err.toString().contains("more than the heap limit of 65536"), err::toString);
    assertEquals(2, link("--heap-growth", "0"));
    assertTrue(err.toString().contains("the heap's growth has 0 bytes"), err::toString);
    assertEquals(1, link("--profile", "unknown"));
    assertTrue(err.toString().contains("[unknown-profile]"), err::toString);
  }

  @Test
  void sizesHaveUnits() {
    assertEquals(65536, new ByteSize().convert("64K"));
    assertEquals(65536, new ByteSize().convert("64KiB"));
    assertEquals(1048576, new ByteSize().convert("1m"));
    assertEquals(17, new ByteSize().convert("17"));
  }
}
