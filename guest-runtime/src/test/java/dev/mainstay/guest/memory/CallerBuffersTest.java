package dev.mainstay.guest.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerBuffersTest {
  private final byte[] array = new byte[32];
  private final int start = Memory.dataOf(array);

  private static int allocate(int alignment, int size) {
    return Arena.reallocate(0, 0, alignment, size);
  }

  @AfterEach
  void nothingArmed() {
    assertEquals(0, CallerBuffers.suspend());
    Arena.leave(0);
  }

  @Test
  void theFirstAllocationGetsTheBufferAndTheNextDoesNot() {
    CallerBuffers.arm(array, 5, 10);
    assertEquals(start + 5, allocate(1, 10));
    assertNotEquals(start + 5, allocate(1, 10));
    CallerBuffers.disarm();
    assertNotEquals(start + 5, allocate(1, 10));
  }

  @Test
  void whatDoesNotFitOrIsNotAlignedComesFromTheArena() {
    CallerBuffers.arm(array, 8, 10);
    assertNotEquals(start + 8, allocate(1, 11));
    CallerBuffers.disarm();
    CallerBuffers.arm(array, 9, 10);
    assertNotEquals(start + 9, allocate(2, 4));
    CallerBuffers.disarm();
    CallerBuffers.arm(array, 8, 10);
    assertEquals(start + 8, allocate(8, 8));
    CallerBuffers.disarm();
    assertEquals(2, Arena.size());
  }

  @Test
  void anEmptyListTakesNoBuffer() {
    CallerBuffers.arm(array, 8, 10);
    assertEquals(4, allocate(4, 0));
    assertEquals(start + 8, allocate(4, 4));
    CallerBuffers.disarm();
  }

  @Test
  void fourBuffersAreGivenOutInOrder() {
    CallerBuffers.arm(array, 0, 4);
    CallerBuffers.add(array, 8, 4);
    CallerBuffers.add(array, 16, 4);
    CallerBuffers.add(array, 24, 4);
    for (int i = 0; i < CallerBuffers.MOST; i++) {
      assertEquals(start + 8 * i, allocate(1, 4));
    }
    CallerBuffers.disarm();
  }

  @Test
  void anExportFindsNothingAndWhatItArmsIsItsOwn() {
    byte[] inner = new byte[8];
    CallerBuffers.arm(array, 0, 4);
    CallerBuffers.add(array, 8, 4);
    assertEquals(start, allocate(1, 4));

    int suspended = CallerBuffers.suspend();
    assertNotEquals(start + 8, allocate(1, 4));
    CallerBuffers.arm(inner, 1, 4);
    assertEquals(Memory.dataOf(inner) + 1, allocate(1, 4));
    CallerBuffers.disarm();
    assertNotEquals(start + 8, allocate(1, 4));
    CallerBuffers.resume(suspended);

    assertEquals(start + 8, allocate(1, 4));
    CallerBuffers.disarm();
  }

  @Test
  void aBufferThatGrowsMovesAndKeepsItsContents() {
    CallerBuffers.arm(array, 0, 4);
    int at = allocate(1, 4);
    Memory.storeByte(at + 3, 77);
    int grown = Arena.reallocate(at, 4, 1, 6);
    assertNotEquals(at, grown);
    assertEquals(77, Memory.loadByte(grown + 3));
    CallerBuffers.disarm();
  }

  @Test
  void aPlaceHoldsWhatIsThereAndHasRoom() {
    assertTrue(CallerBuffers.holds(array, 4, 8, start + 4, 8));
    assertTrue(CallerBuffers.holds(array, 4, 8, 1234, 0));
    assertFalse(CallerBuffers.holds(array, 4, 8, start + 4, 9));
    assertFalse(CallerBuffers.holds(array, 4, 8, start + 5, 2));
    assertFalse(CallerBuffers.holds(array, 4, 8, start + 4, -1));
  }
}
