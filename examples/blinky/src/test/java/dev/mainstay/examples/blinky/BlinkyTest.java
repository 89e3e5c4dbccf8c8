package dev.mainstay.examples.blinky;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The firmware as the Java that it is, on the JVM. */
class BlinkyTest {
  private final Board board = new Board();
  private final Firmware firmware = new Blinky(board);

  @Test
  void messageTogglesItsPins() {
    assertEquals(1, firmware.onMessage(new byte[] {3, (byte) 200, 5}));
    assertEquals(2, firmware.onMessage(new byte[] {5}));

    assertEquals(List.of(3, 200), board.highPins());
    assertEquals(List.of("message 1: 3 pins", "message 2: 1 pins"), board.logLines());
  }
}
