package dev.mainstay.adapter.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Walks over a heap between two calls of the collector and checks that everything fits. */
final class HeapVerifier {
  private static final int FREE = 1 << 17;
  private static final int GAP = 1 << 18;

  private final HeapMachine machine;

  HeapVerifier(HeapMachine machine) {
    this.machine = machine;
  }

  /**
   * Checks blocks, lists and free memory.
   *
   * @param collected whether a collection was the last thing that happened
   * @return the objects: address to type id, by address
   */
  Map<Integer, Integer> verify(boolean collected) {
    var objects = new LinkedHashMap<Integer, Integer>();
    var free = new LinkedHashMap<Integer, Integer>();
    int fresh = machine.fresh();
    int freshEnd = machine.freshEnd();
    int bump = machine.bump();
    int end = machine.end();
    assertTrue(bump <= end, "the current piece ends before it begins");
    boolean afterFree = false;
    int address = machine.first();
    while (address < machine.top()) {
      if (address == fresh && fresh < freshEnd) {
        assertTrue(!collected || !afterFree, "a free block in front of fresh memory");
        assertZero(fresh, freshEnd);
        address = freshEnd;
        afterFree = true;
        continue;
      }
      if (address == bump && bump < end) {
        assertZero(bump, end);
        address = end;
        afterFree = false;
        continue;
      }
      int header = machine.read(address);
      int size;
      if (header == FREE) {
        size = machine.read(address + 4);
        assertTrue(!collected || !afterFree, "two free blocks in a row at " + address);
        free.put(address, size);
      } else if (header == GAP) {
        size = machine.read(address + 4);
      } else {
        assertTrue(
            header > 0 && header < machine.typeCount(),
            () -> "header " + Integer.toHexString(header));
        size = objectSize(address, header);
        objects.put(address, header);
      }
      afterFree = header == FREE;
      assertTrue(size >= 8 && size % 8 == 0, "size " + size + " at " + address);
      address += size;
    }
    assertEquals(machine.top(), address, "the last block ends where the heap ends");
    assertEquals(0, machine.pending());
    lists(free);
    return objects;
  }

  int objectSize(int address, int header) {
    int[] type = machine.type(header);
    int size = type[0];
    if (size == 0) {
      size = 4 + 4 * type[1] + (machine.read(address + 4) << type[2]);
    }
    return (size + 7) & -8;
  }

  private void lists(Map<Integer, Integer> free) {
    Set<Integer> listed = new HashSet<>();
    int holes = 0;
    for (int list = 0; list < 32; list++) {
      for (int block : machine.list(list)) {
        assertTrue(listed.add(block), "twice in a list: " + block);
        Integer size = free.get(block);
        assertTrue(size != null, "in a list but not free: " + block);
        assertEquals(Integer.numberOfLeadingZeros(size), list, "list of a block of " + size);
        holes += size;
      }
    }
    assertEquals(holes, machine.holes());
    free.forEach(
        (block, size) ->
            assertTrue(size == 8 || listed.contains(block), "free but in no list: " + block));
  }

  private void assertZero(int start, int end) {
    if (start < end) {
      byte[] bytes = machine.bytes(start, end - start);
      int dirty = Arrays.mismatch(bytes, new byte[bytes.length]);
      assertEquals(-1, dirty, () -> "not zero at " + (start + dirty));
    }
  }
}
