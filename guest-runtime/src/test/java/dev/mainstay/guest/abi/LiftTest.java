package dev.mainstay.guest.abi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.guest.memory.Arena;
import dev.mainstay.guest.memory.Memory;
import dev.mainstay.guest.memory.Retained;
import dev.mainstay.guest.memory.Trap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiftTest {
  @AfterEach
  void nothingLeft() {
    assertEquals(0, Arena.size());
  }

  private static int place(int alignment, byte... bytes) {
    int address = Arena.reallocate(0, 0, alignment, bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      Memory.storeByte(address + i, bytes[i]);
    }
    return address;
  }

  @Test
  void strings() {
    byte[] utf8 = Strings.lower("Grüße");
    assertEquals("Grüße", Strings.lift(place(1, utf8), utf8.length));
    assertEquals("", Strings.lift(1, 0));
  }

  @Test
  void aStringThatIsNotUtf8Traps() {
    int address = place(1, (byte) 0xC0, (byte) 0x80);
    assertThrows(Trap.Trapped.class, () -> Strings.lift(address, 2));
  }

  @Test
  void lists() {
    byte[] eight = {1, 2, 3, 4, 5, 6, 7, (byte) 0x88};
    assertArrayEquals(eight, Lists.liftBytes(place(1, eight), 8));
    assertArrayEquals(
        new short[] {0x0201, 0x0403, 0x0605, (short) 0x8807}, Lists.liftShorts(place(2, eight), 4));
    assertArrayEquals(new int[] {0x04030201, 0x88070605}, Lists.liftInts(place(4, eight), 2));
    assertArrayEquals(new long[] {0x8807060504030201L}, Lists.liftLongs(place(8, eight), 1));
    assertArrayEquals(
        new float[] {Float.intBitsToFloat(0x04030201), Float.intBitsToFloat(0x88070605)},
        Lists.liftFloats(place(4, eight), 2));
    assertArrayEquals(
        new double[] {Double.longBitsToDouble(0x8807060504030201L)},
        Lists.liftDoubles(place(8, eight), 1));
    assertArrayEquals(new byte[0], Lists.liftBytes(1, 0));
    assertArrayEquals(new int[0], Lists.liftInts(4, 0));
  }

  @Test
  void listsThatCannotBeTrap() {
    assertThrows(Trap.Trapped.class, () -> Lists.liftInts(1022, 1));
    assertThrows(Trap.Trapped.class, () -> Lists.liftInts(1024, 0x40000000));
    assertThrows(Trap.Trapped.class, () -> Lists.liftInts(1024, -1));
  }

  @Test
  void returnAreasNest() {
    int outer = ReturnArea.enter(8);
    int inner = ReturnArea.enter(12);
    assertEquals(outer + 8, inner);
    ReturnArea.leave(inner);
    assertEquals(inner, ReturnArea.enter(1));
    // Left by an exception: the outer one takes it along.
    ReturnArea.leave(outer);
    assertEquals(outer, ReturnArea.enter(16));
    ReturnArea.leave(outer);
  }

  @Test
  void aReturnAreaThatDoesNotFitIsOnTheHeap() {
    int[] areas = new int[40];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = ReturnArea.enter(64);
      Memory.storeInt(areas[i], i);
    }
    assertEquals(32, Arena.size());
    for (int i = areas.length - 1; i >= 0; i--) {
      assertEquals(i, Memory.loadInt(areas[i]));
      ReturnArea.leave(areas[i]);
    }
  }

  @Test
  void aLargeResultAreaIsItsOwn() {
    int small = ResultArea.of(64);
    assertEquals(small, ResultArea.of(8));
    int large = ResultArea.of(65);
    assertNotEquals(small, large);
    assertEquals(large, ResultArea.of(65));
  }

  @Test
  void retainedBlocksHaveTheirAddress() {
    Retained retained = new Retained();
    byte[] a = {1};
    byte[] b = {2};
    assertEquals(Memory.dataOf(a), retained.add(a));
    assertEquals(Memory.dataOf(b), retained.add(b));
    retained.release();
    assertEquals(Memory.dataOf(a), retained.add(a));
  }

  @Test
  void numbersOutsideTheirTypeAreRefusedByName() {
    assertEquals(255, Numbers.u8(255, "pin"));
    assertEquals(0xFFFF, Numbers.u16(0xFFFF, "port"));
    assertEquals(-1, Numbers.u32(0xFFFFFFFFL, "size"));
    assertEquals(0x10FFFF, Numbers.scalar(0x10FFFF, "letter"));
    assertMessage("pin: 256 is not a u8, which goes from 0 to 255", () -> Numbers.u8(256, "pin"));
    assertMessage("pin: -1 is not a u8, which goes from 0 to 255", () -> Numbers.u8(-1, "pin"));
    assertMessage(
        "port: 65536 is not a u16, which goes from 0 to 65535", () -> Numbers.u16(65536, "port"));
    assertMessage(
        "size: 4294967296 is not a u32, which goes from 0 to 4294967295",
        () -> Numbers.u32(1L << 32, "size"));
    assertMessage(
        "letter: 55296 is not a Unicode scalar value", () -> Numbers.scalar(0xD800, "letter"));
    assertThrows(Trap.Trapped.class, () -> Numbers.liftScalar(0x110000));
  }

  private static void assertMessage(
      String message, org.junit.jupiter.api.function.Executable refused) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, refused).getMessage());
  }
}
