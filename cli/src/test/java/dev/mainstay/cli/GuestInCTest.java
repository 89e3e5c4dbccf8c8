package dev.mainstay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that no compiler of ours made: its own memory, its own allocator. */
class GuestInCTest {
  @TempDir Path folder;

  /** The module, or nothing where there is no clang that makes modules. */
  private Path compile() throws IOException, InterruptedException {
    var source = folder.resolve("arguments.c");
    try (var stream = GuestInCTest.class.getResourceAsStream("arguments.c")) {
      Files.write(source, stream.readAllBytes());
    }
    var module = folder.resolve("arguments.wasm");
    var log = folder.resolve("clang.log");
    var command =
        List.of(
            "clang",
            "--target=wasm32-unknown-unknown",
            "-O2",
            "-fno-builtin",
            "-nostdlib",
            "-mno-bulk-memory",
            "-Wl,--no-entry",
            "-o",
            module.toString(),
            source.toString());
    int exit;
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "clang does not end");
      exit = process.exitValue();
    } catch (IOException e) {
      exit = -1;
    }
    assumeTrue(exit == 0, "skipped: no clang with a WebAssembly target and wasm-ld");
    return module;
  }

  @Test
  void runsOnPreview1() throws IOException, InterruptedException {
    var module = compile();
    var output = folder.resolve("payload.wasm");
    assertEquals(
        0, Mainstay.commandLine().execute("link", module.toString(), "-o", output.toString()));
    var payload = Payload.of(output);
    assertEquals(
        List.of("args_get", "args_sizes_get", "fd_write", "proc_exit"),
        payload.imports().stream().map(Payload.Import::name).sorted().toList());
    var outcome = Device.builder().arguments("one", "two").build().run(payload);
    assertEquals("", outcome.stderr());
    assertTrue(outcome.stdout().endsWith("one\ntwo\ndone\n"), outcome::stdout);
    assertEquals(1, outcome.exitCode());
  }
}
