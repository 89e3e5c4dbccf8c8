package dev.mainstay.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.cli.Mainstay;
import dev.mainstay.engines.Engine;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A guest in C with imports of preview 2, its own memory and its own allocator, linked on the
 * command line: it opens, reads, writes, lists, polls and exits, with the host's files.
 */
class GuestTest {
  private static final Path SOURCE = Path.of("src", "test", "guests", "guest.c");

  private static final Path MISUSE = SOURCE.resolveSibling("misuse.c");

  /** Listings are sorted: hosts give them in any order. */
  private static final List<String> SAYS =
      List.of(
          "1 folder, /",
          "Hello, device!",
          "device!",
          "absent cannot be opened: 20", // no-entry
          "twice",
          "twice",
          "file a",
          "file b",
          "file new",
          "hello.txt cannot be opened: 24", // not-directory
          "ready: 1",
          "some input",
          "waited");

  @TempDir Path folder;

  @Test
  void theOldestPatch() throws IOException {
    works("-DPATCH=\"0\"");
  }

  @Test
  void theNewestPatch() throws IOException {
    works("-DPATCH=\"12\"");
  }

  @Test
  void aPatchThatIsNotThereYet() throws IOException {
    works("-DPATCH=\"99\"");
  }

  @Test
  void anotherPatchForEachInterface() throws IOException {
    works();
  }

  @Test
  void theNamesOfBuildTargets() throws IOException {
    works("-DBUILD_TARGET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-DDROPPED", "-DMADE_UP=0", "-DMADE_UP=64", "-DMADE_UP=0xfffffff"})
  void aHandleThatIsNoneEndsThePayloadWithAWord(String option) throws IOException {
    var compiled = new Clang(folder).freestanding(MISUSE, option);
    var payload = link(Files.write(folder.resolve("misuse.wasm"), compiled));
    for (var engine : Engine.all()) {
      if (engine.absence().isEmpty()) {
        var outcome = engine.run(payload, Device.builder().build());
        assertEquals("once\n", outcome.stdout(), engine.name());
        assertEquals(
            "mainstay: invalid handle: dropped, made up, or of another type\n",
            outcome.stderr(),
            engine.name());
        assertEquals(Outcome.TRAPPED, outcome.exitCode(), engine.name());
      }
    }
  }

  private void works(String... options) throws IOException {
    var module = Files.write(folder.resolve("guest.wasm"), compile(options));
    var payload = link(module);
    var imports = payload.imports();
    assertTrue(
        imports.stream().allMatch(i -> i.module().equals("wasi_snapshot_preview1")),
        imports::toString);
    for (var engine : Engine.all()) {
      if (engine.absence().isEmpty()) {
        run(engine, payload);
      }
    }
  }

  private byte[] compile(String... options) {
    return new Clang(folder).freestanding(SOURCE, options);
  }

  private Payload link(Path module) throws IOException {
    var output = folder.resolve("payload.wasm");
    var said = new StringWriter();
    int code =
        Mainstay.run(
            List.of("link", module.toString(), "-o", output.toString()),
            new PrintWriter(said),
            new PrintWriter(said));
    assertEquals(0, code, said::toString);
    assertTrue(said.toString().startsWith("payload.wasm: "), said::toString);
    return Payload.of(output);
  }

  private void run(Engine engine, Payload payload) throws IOException {
    var root = Folder.fill(folder.resolve(engine.name()));
    var device = Device.builder().directory("/", root).stdin("some input\n").build();
    var outcome = engine.run(payload, device);
    assertEquals("", outcome.stderr(), engine.name());
    var lines = new ArrayList<>(outcome.stdout().lines().toList());
    lines.subList(Math.min(6, lines.size()), Math.min(9, lines.size())).sort(null);
    assertEquals(SAYS, lines, engine.name());
    assertEquals(7, outcome.exitCode(), engine.name());
    assertEquals("twice\ntwice\n", Files.readString(root.resolve("folder/new")), engine.name());
  }
}
