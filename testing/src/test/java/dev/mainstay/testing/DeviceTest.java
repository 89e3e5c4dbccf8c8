package dev.mainstay.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {
  private final Payload command = Fixture.payload("command");

  @Test
  void commandHasOutputAndExitCode() {
    var outcome = Device.builder().stdin("in ü\n").arguments("one", "two").build().run(command);

    assertEquals("in ü\n", outcome.stdout());
    assertEquals("one", outcome.stderr());
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.trap().isEmpty());
  }

  @Test
  void outputIsKeptAsBytes() {
    byte[] bytes = {0, (byte) 0xff, (byte) 0x80, 10};

    var outcome = Device.builder().stdin(bytes).build().run(command);

    assertArrayEquals(bytes, outcome.stdoutBytes());
  }

  @Test
  void deviceRunsMoreThanOnce() {
    var device = Device.builder().stdin("x").build();

    assertEquals(device.run(command), device.run(command));
  }

  @Test
  void inheritedStreamsAreReadAndWritten() {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();

    var outcome =
        Device.builder()
            .inherit(new ByteArrayInputStream(new byte[] {65}), out, err)
            .arguments("e")
            .build()
            .run(command);

    assertEquals("A", outcome.stdout());
    assertEquals("A", out.toString(UTF_8));
    assertEquals("e", err.toString(UTF_8));
  }

  @Test
  void trapIsAnOutcomeWithWhatWasWritten() {
    var outcome = Device.builder().build().run(Fixture.payload("traps"));

    assertEquals("before", outcome.stdout());
    assertEquals(Outcome.TRAPPED, outcome.exitCode());
    assertTrue(outcome.trap().orElseThrow().contains("unreachable"), outcome.toString());
  }

  @Test
  void payloadSaysWhatItIs() {
    assertEquals(List.of("_start"), command.exports());
    assertEquals(2, command.memoryPages());
    assertEquals("wasi_snapshot_preview1 fd_read", command.imports().get(0).toString());
  }

  @Test
  void reactorIsNoCommand() {
    var device = Device.builder().build();
    var reactor = Fixture.payload("reactor");

    var e = assertThrows(PayloadException.class, () -> device.run(reactor));

    assertTrue(e.getMessage().startsWith("[not-a-command] reactor.wasm"), e.getMessage());
  }

  @Test
  void missingFileNamesThePhase(@TempDir Path folder) {
    var e = assertThrows(PayloadException.class, () -> Payload.of(folder.resolve("no.wasm")));

    assertTrue(e.getMessage().startsWith("[payload-missing]"), e.getMessage());
    assertTrue(e.getMessage().contains("integration-test"), e.getMessage());
  }

  @Test
  void brokenModuleIsRefused() {
    var e = assertThrows(PayloadException.class, () -> Payload.of("x.wasm", new byte[] {0, 97}));

    assertTrue(e.getMessage().startsWith("[payload-invalid] x.wasm"), e.getMessage());
  }
}
