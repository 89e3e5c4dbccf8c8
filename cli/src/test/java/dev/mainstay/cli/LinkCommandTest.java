package dev.mainstay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    var guest = new WasmModule();
    var imported =
        WasmFunction.imported(
            new ImportName(module, field),
            guest.functionType(new FunctionType(List.of(NumberType.I32), List.of())));
    var start =
        WasmFunction.defined(
            guest.functionType(new FunctionType(List.of(), List.of())),
            new CodeBuilder(0).i32(1).call(imported).end().build());
    start.setName("com.acme.Main::main");
    guest.functions().addAll(List.of(imported, start));
    guest.exports().add(new Export("_start", start));
    Files.write(input, ModuleWriter.write(guest));
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
    var imports =
        ModuleReader.read(Files.readAllBytes(output)).functions().stream()
            .filter(WasmFunction::isImported)
            .map(WasmFunction::toString)
            .toList();
    assertEquals(List.of("(import wasi_snapshot_preview1 proc_exit)"), imports);
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
    var module = ModuleReader.read(Files.readAllBytes(preview2));
    assertTrue(module.exportedFunction("wasi:cli/run@0.2.3#run").isPresent());
  }

  @Test
  void reportsAsJson() throws IOException {
    writeInput("wasi:cli/exit@0.2.3", "exit");
    assertEquals(0, link("--report", "json"), err::toString);
    var report = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertEquals(Files.size(output), report.get("size").getAsInt());
    assertEquals("wasip1", report.get("profile").getAsString());
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
    assertEquals("there is no file " + input + System.lineSeparator(), err.toString());
  }

  @Test
  void wrongUsageIsExplained() throws IOException {
    writeInput("wasi:cli/exit@0.2.3", "exit");
    assertEquals(2, run("link"));
    assertEquals(2, run());
    assertEquals(2, link("--initial-heap", "much"));
    assertTrue(err.toString().contains("such as 65536, 64K or 1M"), err::toString);
    assertEquals(2, link("--shadow-stack", "1"));
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
