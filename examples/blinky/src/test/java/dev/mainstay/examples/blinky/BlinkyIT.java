package dev.mainstay.examples.blinky;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.engines.ImportList;
import dev.mainstay.engines.Wabt;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Floor;
import dev.mainstay.testing.MainstayTest;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.RunningPayload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The payload, with the board played from Java. */
@MainstayTest("target/blinky.wasm")
class BlinkyIT {
  private static final String GPIO = "acme:board/gpio@1.0.0";
  private static final String FIRMWARE = "acme:board/firmware@1.0.0";

  private final Board board = new Board();
  private final Device device = Device.builder().host(GPIO, board).build();

  /** The same messages as on the JVM must leave the same board. */
  private void sameBoardAsOnTheJvm(RunningPayload running) {
    var jvmBoard = new Board();
    var onTheJvm = new Blinky(jvmBoard);
    var firmware = running.exports(FIRMWARE, Firmware.class);
    byte[][] messages = {{}, {3, (byte) 200, 5}, {5}, new byte[1000], {0, 1, 2, 3}};

    for (var message : messages) {
      assertEquals(onTheJvm.onMessage(message), firmware.onMessage(message));
    }

    assertEquals(jvmBoard.highPins(), board.highPins());
    assertEquals(jvmBoard.logLines(), board.logLines());
    assertEquals("", running.stderr());
  }

  @Test
  void boardIsLeftAsOnTheJvm(Payload blinky) {
    try (var running = device.start(blinky)) {
      sameBoardAsOnTheJvm(running);
    }
  }

  @Test
  void boardIsLeftAsOnTheJvmByWasmtime(Payload blinky) {
    var wasmtime = new Wasmtime();
    assumeTrue(wasmtime.absence().isEmpty(), () -> wasmtime.absence().orElseThrow());

    try (var running = wasmtime.start(blinky, device)) {
      sameBoardAsOnTheJvm(running);
    }
  }

  /** Runtimes of before 2023 do not call _initialize. */
  @Test
  void oldRuntimeNeedNotInitialize(Payload blinky, Device.Builder old) {
    try (var running = old.initializes(false).host(GPIO, board).build().start(blinky)) {
      sameBoardAsOnTheJvm(running);
    }
  }

  @Test
  void manyMessagesLeaveTheMemoryAsItWas(Payload blinky) {
    try (var running = device.start(blinky)) {
      var firmware = running.exports(FIRMWARE, Firmware.class);
      for (int i = 0; i < 100; i++) {
        long ignored = firmware.onMessage(new byte[20]);
      }
      long before = running.memory().size();

      for (int i = 0; i < 1000; i++) {
        long ignored = firmware.onMessage(new byte[20]);
      }

      assertEquals(before, running.memory().size());
    }
  }

  @Test
  void importsAreTheCommittedOnes(Payload blinky) {
    var committed = ImportList.committed(Path.of("src/test/resources/imports.txt"), blinky);

    assertEquals(committed, ImportList.of(blinky));
  }

  @Test
  void everyDeviceHasWhatItNeeds(Payload blinky) {
    assertEquals(List.of(), Floor.violations(blinky, GPIO));
  }

  @Test
  void anotherValidatorAgrees(Payload blinky) {
    assumeTrue(Wabt.absence().isEmpty(), () -> Wabt.absence().orElseThrow());

    assertEquals("", Wabt.complaints(blinky));
  }

  @Test
  void secondBuildHasTheSameBytes(Payload blinky) {
    assertArrayEquals(blinky.bytes(), Payload.of(Path.of("target/blinky-again.wasm")).bytes());
  }
}
