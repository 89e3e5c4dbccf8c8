package dev.mainstay.guest.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArenaTest {
  @BeforeEach
  void nothingCopied() {
    Memory.copied = 0;
  }

  @AfterEach
  void nothingLeft() {
    assertEquals(0, Arena.size());
    assertEquals(0, Arena.enter());
  }

  private static int allocate(int size) {
    return Arena.reallocate(0, 0, 1, size);
  }

  private static void write(int address, String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      Memory.storeByte(address + i, ascii.charAt(i));
    }
  }

  @Test
  void aBlockOfTheExactSizeIsTakenWithoutACopy() {
    int address = allocate(3);
    write(address, "abc");
    byte[] bytes = Arena.take(address, 3);
    assertArrayEquals(new byte[] {'a', 'b', 'c'}, bytes);
    assertEquals(address, Memory.dataOf(bytes));
    assertEquals(0, Memory.copied);
  }

  @Test
  void aShrunkBlockIsCopiedToItsSize() {
    int address = allocate(8);
    write(address, "abc");
    assertEquals(address, Arena.reallocate(address, 8, 1, 3));
    assertArrayEquals(new byte[] {'a', 'b', 'c'}, Arena.take(address, 3));
    assertEquals(3, Memory.copied);
  }

  @Test
  void aGrownBlockKeepsItsContentsAndTheOldOneGoes() {
    int address = allocate(2);
    write(address, "ab");
    int grown = Arena.reallocate(address, 2, 1, 3);
    assertNotEquals(address, grown);
    assertEquals(1, Arena.size());
    write(grown + 2, "c");
    assertArrayEquals(new byte[] {'a', 'b', 'c'}, Arena.take(grown, 3));
  }

  @Test
  void newSizeZeroFreesAndAnEmptyValueNeedsNoBlock() {
    int address = allocate(2);
    assertEquals(4, Arena.reallocate(address, 2, 4, 0));
    assertEquals(0, Arena.size());
    assertEquals(8, Arena.reallocate(0, 0, 8, 0));
    assertEquals(0, Arena.size());
    int fromEmpty = Arena.reallocate(8, 0, 8, 5);
    assertEquals(5, Arena.take(fromEmpty, 5).length);
  }

  @Test
  void bytesThatAreNoBlockAreCopied() {
    byte[] foreign = {1, 2, 3, 4};
    int address = Memory.dataOf(foreign);
    assertArrayEquals(new byte[] {2, 3}, Arena.take(address + 1, 2));
  }

  @Test
  void alignmentBeyondThatOfAnArrayIsHonoured() {
    for (int i = 0; i < 5; i++) {
      int address = Arena.reallocate(0, 0, 64, 10);
      assertEquals(0, address % 64);
      write(address + 9, "x");
      assertEquals('x', Arena.take(address, 10)[9]);
    }
  }

  @Test
  void whatACallLeftBehindGoesWithIt() {
    int outer = Arena.enter();
    int a = allocate(1);
    int inner = Arena.enter();
    allocate(1);
    allocate(1);
    assertEquals(3, Arena.size());
    Arena.leave(inner);
    assertEquals(1, Arena.size());
    Arena.take(a, 1);
    allocate(1);
    Arena.leave(outer);
  }

  @Test
  void blocksOfAHostsOwnStayWhenACallEnds() {
    int own = allocate(4);
    int mark = Arena.enter();
    allocate(4);
    Arena.leave(mark);
    assertEquals(1, Arena.size());
    Arena.reallocate(own, 4, 1, 0);
  }

  @Test
  void manyBlocksAreTakenInAnyOrder() {
    int n = 1000;
    int[] addresses = new int[n];
    for (int i = 0; i < n; i++) {
      addresses[i] = allocate(4);
      Memory.storeInt(addresses[i], i);
    }
    for (int i = 0; i < n; i += 2) {
      assertEquals((byte) i, Arena.take(addresses[i], 4)[0]);
    }
    for (int i = n - 1; i > 0; i -= 2) {
      assertEquals((byte) i, Arena.take(addresses[i], 4)[0]);
    }
  }

  @Test
  void sizesThatNoMemoryHasTrap() {
    assertThrows(Trap.Trapped.class, () -> Arena.reallocate(0, 0, 1, -1));
    assertThrows(Trap.Trapped.class, () -> Arena.reallocate(0, 0, 16, Integer.MAX_VALUE));
    assertThrows(Trap.Trapped.class, () -> Arena.take(1024, -1));
  }
}
