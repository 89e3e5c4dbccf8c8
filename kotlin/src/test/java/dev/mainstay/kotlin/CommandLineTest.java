package dev.mainstay.kotlin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.cli.Mainstay;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documentation says: {@code mainstay link} of a module of Kotlin's. */
class CommandLineTest {
  private static final Program HELLO = Program.command("Hello");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void linksHello(Encoding encoding) throws IOException {
    Path in = Files.write(folder.resolve("hello.gc.wasm"), Compiled.of(HELLO, encoding));
    Path out = folder.resolve("hello.wasm");

    var said =
        new JavaProcess(Mainstay.class.getName(), "link", in.toString(), "-o", out.toString())
            .run();

    assertEquals(0, said.exitCode(), said::output);
    assertTrue(said.output().startsWith("hello.wasm: "), said::output);
    var payload = Payload.of(out);
    assertEquals("Hello, device!\n", Device.builder().build().run(payload).stdout());
    assertArrayEquals(
        Payloads.of(HELLO, encoding, LinkOptions.defaults()).bytes(),
        payload.bytes(),
        "the same as by the linker without the command line");
  }
}
