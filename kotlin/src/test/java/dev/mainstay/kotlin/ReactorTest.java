package dev.mainstay.kotlin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.engines.Wasmtime;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadTrap;
import dev.mainstay.testing.RunningPayload;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A module that the host calls, and that calls the host; and how it ends when it cannot go on. */
class ReactorTest {
  private static final Program BOARD = Program.reactor("Board");

  /** What {@link #callAll} has to be. */
  private static final List<Double> EXPECTED = List.of(1.0, 2.0, 1.0, 0.5, 199.0, 100.0);

  private final BitSet pins = new BitSet();

  private Device device() {
    return Device.builder()
        .host("acme:board/gpio", "read", (memory, pin) -> pins.get((int) pin[0]) ? 1 : 0)
        .host(
            "acme:board/gpio",
            "write",
            (memory, pin) -> {
              pins.set((int) pin[0], pin[1] != 0);
              return 0;
            })
        .build();
  }

  private RunningPayload onWasmtime(Encoding encoding, LinkOptions options) {
    var engine = new Wasmtime();
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
    return engine.start(Payloads.of(BOARD, encoding, options), device());
  }

  private static List<Double> callAll(RunningPayload board) {
    double average =
        Double.longBitsToDouble(
            board.call(
                "average",
                Double.doubleToRawLongBits(1.5),
                Float.floatToRawIntBits(2.5f),
                3,
                (byte) -5));
    return List.of(
        (double) board.call("toggle", 3),
        (double) board.call("toggle", 3),
        (double) board.call("toggle", 31),
        average,
        (double) board.call("recurse", 100),
        (double) board.call("keep", 100));
  }

  @Test
  void moduleBeforeLoweringIsWhatTheTestTakesItFor() {
    var module = Payload.of("Board", Compiled.of(BOARD, Encoding.TRY_TABLE));
    try (var board = device().start(module)) {
      assertEquals(EXPECTED, callAll(board));
    }
  }

  @ParameterizedTest
  @EnumSource
  void exportsAndImportsAreThoseOfTheModule(Encoding encoding) {
    try (var board = onWasmtime(encoding, Payloads.BOARD)) {
      assertEquals(EXPECTED, callAll(board));
      assertFalse(pins.get(3));
      assertTrue(pins.get(31));
    }
    pins.clear();
    try (var board = device().start(Payloads.of(BOARD, encoding, Payloads.BOARD))) {
      assertEquals(EXPECTED, callAll(board));
    }
  }

  @ParameterizedTest
  @EnumSource
  void exceptionThatReachesTheHostTraps(Encoding encoding) {
    try (var board = onWasmtime(encoding, Payloads.BOARD)) {
      traps("uncaught exception", board, "toggle", 32);

      assertEquals(1, board.call("toggle", 31), "nothing is pending any more");
    }
  }

  @ParameterizedTest
  @EnumSource
  void memoryThatRunsOutTraps(Encoding encoding) {
    try (var board = onWasmtime(encoding, Payloads.BOARD)) {
      traps("out of memory", board, "keep", 1000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void stackForReferencesThatRunsOutTraps(Encoding encoding) {
    try (var board = onWasmtime(encoding, Payloads.BOARD)) {
      traps("stack overflow", board, "recurse", 5_000);
    }
    try (var board = onWasmtime(encoding, Payloads.BOARD.withShadowStack(64 * 1024))) {
      assertEquals(9999, board.call("recurse", 5_000));
    }
  }

  /** println has all of its text in linear memory; Kotlin gives up where that cannot grow. */
  @ParameterizedTest
  @EnumSource
  void guestMemoryLimitsWhatIsPrintedAtOnce(Encoding encoding) {
    var roomy = Payloads.BOARD.withHeap(HeapSize.limitedTo(4 << 20));
    try (var board = onWasmtime(encoding, roomy)) {
      board.call("print", 60_000);
      assertEquals(60_001, board.stdout().length());
      traps("uncaught exception", board, "print", 70_000);
    }
    try (var board = onWasmtime(encoding, roomy.withGuestMemory(128 * 1024))) {
      board.call("print", 70_000);
      assertEquals(70_001, board.stdout().length());
    }
  }

  private static void traps(String message, RunningPayload board, String export, int argument) {
    assertThrows(PayloadTrap.class, () -> board.call(export, argument));
    assertEquals(message + "\n", board.stderr());
  }
}
