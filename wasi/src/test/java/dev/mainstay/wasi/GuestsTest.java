package dev.mainstay.wasi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.engines.Endive;
import dev.mainstay.engines.Engine;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guests that use the interfaces and the conveniences, on every engine, with real files. */
class GuestsTest {
  @TempDir Path folder;

  static List<Engine> engines() {
    return Engine.all();
  }

  private static void assumePresent(Engine engine) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void filesAndFolders(Engine engine) throws Exception {
    assumePresent(engine);
    files(engine, LinkOptions.defaults());
  }

  /** With a collection at every allocation, nothing is used that is gone. */
  @Test
  void filesAndFoldersUnderStress() throws Exception {
    files(new Endive(), LinkOptions.defaults().withStress(true));
  }

  private void files(Engine engine, LinkOptions options) throws Exception {
    WasiGuest guest = WasiGuest.of("files", "files.Files");
    Files.writeString(folder.resolve("given.txt"), "from the host");

    Device.Builder device = Device.builder().directory("/data", folder);
    String expected = guest.expected();
    if (engine instanceof Endive) {
      // Its path_rename is ENOTSUP on every system that cannot copy attributes while it moves; what
      // comes of a name that is not there is the last line.
      device.arguments("no rename");
      expected = expected.substring(0, expected.lastIndexOf("NO_ENTRY"));
    }

    Outcome outcome = engine.run(guest.payload(options), device.build());

    assertEquals(expected, outcome.stdout(), outcome::toString);
    assertEquals(0, outcome.exitCode(), outcome::toString);
    assertEquals("Hi", Files.readString(folder.resolve("hello.txt")));
    byte[] parts = {'x', 0, 0, 0, 'a'};
    assertArrayEquals(parts, Files.readAllBytes(folder.resolve("parts")));
    assertEquals(10_005, Files.size(folder.resolve("many")));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everythingElse(Engine engine) throws Exception {
    assumePresent(engine);
    WasiGuest guest = WasiGuest.of("console", "console.Console");
    Device device =
        Device.builder()
            .arguments("Ada", "42")
            .environment("DEVICE", "a board")
            .stdin("abcdefghijklmnopqrstuvwxyz0123456789".getBytes(UTF_8))
            .build();

    Outcome outcome = engine.run(guest.payload(), device);

    assertEquals(guest.expected(), outcome.stdout(), outcome::toString);
    assertEquals("E", outcome.stderr());
    assertEquals(7, outcome.exitCode());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void oneFile(Engine engine) throws Exception {
    assumePresent(engine);
    var payload = WasiGuest.of("onefile", "onefile.OneFile").payload();
    Device device = Device.builder().directory("/data", folder).build();

    assertEquals(120, engine.run(payload, device).exitCode());
    Files.writeString(folder.resolve("config"), "x".repeat(17));
    assertEquals(17, engine.run(payload, device).exitCode());
  }
}
