package dev.mainstay.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReactorTest {
  private static final String GPIO = "acme:board/gpio@1.0.0";
  private static final String FIRMWARE = "acme:board/firmware@1.0.0";

  private final Payload reactor = Fixture.payload("reactor");
  private final Board board = new Board();
  private final Device device = Device.builder().host(GPIO, board).build();

  /** The host's side. */
  public static final class Board {
    final List<String> calls = new ArrayList<>();
    RuntimeException failure;

    public void setPin(int pin, boolean high) {
      if (failure != null) {
        throw failure;
      }
      calls.add(pin + (high ? " high" : " low"));
    }

    public String nameOf(int pin) {
      return "pin " + pin + " ü";
    }

    public double average(byte[] samples, double d, float f, long l) {
      calls.add(d + " " + f + " " + l);
      double sum = 0;
      for (byte sample : samples) {
        sum += sample;
      }
      return sum / samples.length;
    }
  }

  /** The payload's side. */
  public interface Firmware {
    int onMessage(byte[] payload);

    String label(int pin);

    double mean(byte[] samples);

    void crash();

    void stop(int code);
  }

  @Test
  void javaObjectIsAnImportedInterface() {
    var firmware = device.start(reactor).exports(FIRMWARE, Firmware.class);

    assertEquals(3, firmware.onMessage(new byte[] {7, 0, 0}));
    assertEquals(List.of("7 high"), board.calls);
  }

  /** The payload's side, with the carrier that u32 has. */
  public interface Wide {
    long onMessage(byte[] payload);

    String label(long pin);
  }

  @Test
  void longCarriesAnUnsignedWord() {
    var firmware = device.start(reactor).exports(FIRMWARE, Wide.class);

    assertEquals(2, firmware.onMessage(new byte[] {7, 0}));
    assertEquals("pin -1 ü", firmware.label(0xffff_ffffL));
    var e = assertThrows(IllegalArgumentException.class, () -> firmware.label(-1));
    assertTrue(e.getMessage().startsWith("[host-range] -1"), e.getMessage());
  }

  @Test
  void stringsComeBackAndAreReleased() {
    var firmware = device.start(reactor).exports(FIRMWARE, Firmware.class);

    assertEquals("pin 12 ü", firmware.label(12));
    assertEquals(List.of("99 low"), board.calls);
  }

  @Test
  void everyKindOfNumberPasses() {
    var firmware = device.start(reactor).exports(FIRMWARE, Firmware.class);

    assertEquals(-1.5, firmware.mean(new byte[] {-1, -2}));
    assertEquals(List.of("0.5 0.25 -3"), board.calls);
  }

  @Test
  void lambdaIsAnImportedFunction() {
    var seen = new ArrayList<String>();
    var plain =
        Device.builder()
            .host(
                GPIO,
                "set-pin",
                (memory, a) -> {
                  seen.add(a[0] + "," + a[1]);
                  return 0;
                })
            .host(GPIO, "name-of", (memory, a) -> 0)
            .host(GPIO, "average", (memory, a) -> Double.doubleToRawLongBits(2.5))
            .build()
            .start(reactor);
    int address = plain.memory().allocate(4, 1);
    plain.memory().write(address, new byte[] {5, 6, 7, 8});

    assertEquals(4, plain.call(FIRMWARE + "#on-message", address, 4));
    assertEquals(List.of("5,1"), seen);
    assertEquals(2.5, Double.longBitsToDouble(plain.call(FIRMWARE + "#mean", address, 4)));
  }

  @Test
  void memoryReadsWhatItWrote() {
    var memory = device.start(reactor).memory();

    memory.writeInt(64, -2);
    memory.writeLong(72, Long.MIN_VALUE + 1);
    memory.write(80, "grün".getBytes(StandardCharsets.UTF_8));

    assertEquals(-2, memory.readInt(64));
    assertEquals(Long.MIN_VALUE + 1, memory.readLong(72));
    assertEquals("grün", memory.readString(80, 5));
    assertEquals(65536, memory.size());
  }

  @Test
  void initializeIsCalledUnlessTheDeviceIsOld() {
    var old = Device.builder().host(GPIO, board).initializes(false).build();

    assertEquals(1, device.start(reactor).call("initialized"));
    assertEquals(0, old.start(reactor).call("initialized"));
  }

  @Test
  void trapOfAnExportIsThrown() {
    var firmware = device.start(reactor).exports(FIRMWARE, Firmware.class);

    var e = assertThrows(PayloadTrap.class, firmware::crash);

    assertTrue(e.getMessage().startsWith("[trap] " + FIRMWARE + "#crash trapped"), e.getMessage());
    assertEquals(OptionalInt.empty(), e.exitCode());
  }

  @Test
  void exitOfAnExportIsThrownWithItsCode() {
    var firmware = device.start(reactor).exports(FIRMWARE, Firmware.class);

    var e = assertThrows(PayloadTrap.class, () -> firmware.stop(42));

    assertEquals(OptionalInt.of(42), e.exitCode());
  }

  @Test
  void whatTheHostThrowsComesOut() {
    var firmware = device.start(reactor).exports(FIRMWARE, Firmware.class);
    board.failure = new IllegalStateException("burnt");

    var e = assertThrows(IllegalStateException.class, () -> firmware.onMessage(new byte[] {1}));

    assertSame(board.failure, e);
  }

  @Test
  void missingImportsAreAllNamedWithWhatIsThere() {
    var poor = Device.builder().host(GPIO, "set-pins", (memory, a) -> 0).build();

    var e = assertThrows(PayloadException.class, () -> poor.start(reactor));

    assertEquals(
        """
        [import-missing] reactor.wasm does not fit this device:
          it imports acme:board/gpio@1.0.0 set-pin; of acme:board/gpio@1.0.0 the device has [set-pins]
          it imports acme:board/gpio@1.0.0 name-of; of acme:board/gpio@1.0.0 the device has [set-pins]
          it imports acme:board/gpio@1.0.0 average; of acme:board/gpio@1.0.0 the device has [set-pins]""",
        e.getMessage());
  }

  @Test
  void methodOfAnotherTypeIsRefusedAtTheStart() {
    var wrong = Device.builder().host(GPIO, new WrongBoard()).build();

    var e = assertThrows(PayloadException.class, () -> wrong.start(reactor));

    assertTrue(
        e.getMessage().contains("set-pin: [import-type] the payload has type (I32,I32) -> nil"),
        e.getMessage());
  }

  /** A board whose set-pin lacks a parameter. */
  public static final class WrongBoard {
    public void setPin(int pin) {}

    public String nameOf(int pin) {
      return "";
    }

    public double average(byte[] samples, double d, float f, long l) {
      return 0;
    }
  }

  /** A board with a type that is not passed by itself. */
  public static final class ListBoard {
    public void setPins(List<Integer> pins) {}
  }

  @Test
  void typeWithoutAFormIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> Device.builder().host(GPIO, new ListBoard()));

    assertTrue(e.getMessage().startsWith("[host-type]"), e.getMessage());
    assertTrue(e.getMessage().contains("java.util.List"), e.getMessage());
  }

  @Test
  void missingExportNamesWhatIsThere() {
    var running = device.start(reactor);

    var e = assertThrows(PayloadException.class, () -> running.call("on-message"));

    assertTrue(e.getMessage().startsWith("[export-missing]"), e.getMessage());
    assertTrue(e.getMessage().contains(FIRMWARE + "#on-message"), e.getMessage());
  }
}
