package dev.mainstay.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.PayloadTrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WasmtimeTest {
  private static final String GPIO = "acme:board/gpio@1.0.0";
  private static final String FIRMWARE = "acme:board/firmware@1.0.0";

  private final Wasmtime wasmtime = new Wasmtime();
  private final List<String> calls = new ArrayList<>();
  private RuntimeException failure;

  /** The payload's side. */
  public interface Firmware {
    int onMessage(byte[] payload);

    double mean(byte[] samples);

    void crash();

    void stop(int code);
  }

  @BeforeEach
  void present() {
    assumeTrue(wasmtime.absence().isEmpty(), () -> wasmtime.absence().orElseThrow());
  }

  private Device device(boolean initializes) {
    return Device.builder()
        .initializes(initializes)
        .host(
            GPIO,
            "set-pin",
            (memory, a) -> {
              if (failure != null) {
                throw failure;
              }
              calls.add(a[0] + "," + a[1]);
              return 0;
            })
        .host(GPIO, "name-of", (memory, a) -> 0)
        .host(
            GPIO,
            "average",
            (memory, a) ->
                Double.doubleToRawLongBits(memory.read((int) a[0], (int) a[1])[1] + (double) a[4]))
        .build();
  }

  @Test
  void hostFunctionsAndExportsAreCalled() throws IOException {
    try (var running = wasmtime.start(EngineTest.payload("reactor"), device(true))) {
      var firmware = running.exports(FIRMWARE, Firmware.class);

      assertEquals(2, firmware.onMessage(new byte[] {9, 1}));
      assertEquals(List.of("9,1"), calls);
      assertEquals(4.0, firmware.mean(new byte[] {0, 7}));
      assertEquals(1, running.call("initialized"));
    }
  }

  @Test
  void initializeIsTheDevicesChoice() throws IOException {
    try (var running = wasmtime.start(EngineTest.payload("reactor"), device(false))) {
      assertEquals(0, running.call("initialized"));
    }
  }

  @Test
  void trapsExitsAndFailuresOfTheHostAreThrown() throws IOException {
    try (var running = wasmtime.start(EngineTest.payload("reactor"), device(true))) {
      var firmware = running.exports(FIRMWARE, Firmware.class);

      assertEquals(
          OptionalInt.empty(), assertThrows(PayloadTrap.class, firmware::crash).exitCode());
      assertEquals(
          OptionalInt.of(7), assertThrows(PayloadTrap.class, () -> firmware.stop(7)).exitCode());
      failure = new IllegalStateException("burnt");
      assertSame(
          failure,
          assertThrows(IllegalStateException.class, () -> firmware.onMessage(new byte[] {1})));
    }
  }
}
