package dev.mainstay.adapter.memory;

import static dev.mainstay.adapter.memory.HeapMachine.PAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.memory.HeapMachine.Options;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Shapes of graphs and heaps that collectors fail at. */
final class HeapTest {
  /** A header, a reference and a number. */
  private static final int CELL = 12;

  @Test
  void deepList() {
    var machine = new HeapMachine(Options.ofSize(150 * PAGE, 200 * PAGE));
    int cell = machine.addType(CELL, Type.STRUCT, 0, 1);
    int root = machine.push(0);
    int count = 250_000;
    for (int i = 0; i < count; i++) {
      int node = machine.allocate(CELL, cell);
      machine.write(node + 4, machine.read(root));
      machine.write(node + 8, i);
      machine.write(root, node);
    }
    machine.collect();
    int node = machine.read(root);
    for (int i = count - 1; i >= 0; i--) {
      assertEquals(cell, machine.read(node));
      assertEquals(i, machine.read(node + 8));
      node = machine.read(node + 4);
    }
    assertEquals(0, node);
    assertEquals(count, new HeapVerifier(machine).verify(true).size());
  }

  /** A tree that is deep on the left, with the way back through every field of a node. */
  @Test
  void deepTree() {
    var machine = new HeapMachine(Options.ofSize(150 * PAGE, 200 * PAGE));
    int size = 4 + 32 * 4;
    int type = machine.addType(size, Type.STRUCT, 0, -1);
    int leaf = machine.addType(8, Type.STRUCT, 0, 0);
    int root = machine.push(0);
    int count = 8_000;
    for (int i = 0; i < count; i++) {
      int node = machine.allocate(size, type);
      machine.write(node + 4 + i % 32 * 4, machine.read(root));
      machine.write(root, node);
      machine.write(node + 4 + (i + 1) % 32 * 4, machine.allocate(8, leaf));
    }
    machine.collect();
    assertEquals(2 * count, new HeapVerifier(machine).verify(true).size());
    machine.collect();
    int node = machine.read(root);
    for (int i = count - 1; i >= 0; i--) {
      assertEquals(leaf, machine.read(machine.read(node + 4 + (i + 1) % 32 * 4)));
      node = machine.read(node + 4 + i % 32 * 4);
    }
    assertEquals(0, node);
  }

  /** A collector with a queue of heap size / 64 entries gave up on this one. */
  @Test
  void wideArray() {
    var machine = new HeapMachine(Options.ofSize(0, 60 * PAGE));
    int cell = machine.addType(CELL, Type.STRUCT, 0, 1);
    int references = machine.addType(0, Type.REFERENCES, 2, 0);
    int count = 100_000;
    int array = machine.allocateArray(count, references);
    machine.push(array);
    for (int i = 0; i < count; i++) {
      int node = machine.allocate(CELL, cell);
      machine.write(node + 8, i);
      machine.write(array + 12 + 4 * i, node);
    }
    machine.collect();
    machine.collect();
    assertEquals(count + 1, new HeapVerifier(machine).verify(true).size());
    for (int i = 0; i < count; i++) {
      assertEquals(i, machine.read(machine.read(array + 12 + 4 * i) + 8));
    }
  }

  /** Arrays in arrays, all pending at the same time. */
  @Test
  void arraysOfArrays() {
    var machine = new HeapMachine(Options.ofSize(0, 60 * PAGE));
    int references = machine.addType(0, Type.REFERENCES, 2, 0);
    int outer = machine.allocateArray(2000, references);
    machine.push(outer);
    for (int i = 0; i < 2000; i++) {
      int inner = machine.allocateArray(10, references);
      machine.write(outer + 12 + 4 * i, inner);
      for (int j = 0; j < 10; j++) {
        machine.write(inner + 12 + 4 * j, j % 2 == 0 ? outer : inner);
      }
      machine.write(inner + 12, machine.allocateArray(0, references));
    }
    machine.collect();
    assertEquals(4001, new HeapVerifier(machine).verify(true).size());
    machine.write(outer + 12 + 4 * 7, 0);
    machine.collect();
    assertEquals(3999, new HeapVerifier(machine).verify(true).size());
  }

  /** A million objects from 8 bytes to 64 KiB, of which 1500 live at a time. */
  @Test
  void boundedHeapForBoundedLiveSet() {
    var machine = new HeapMachine(Options.ofSize(4 * PAGE, 200 * PAGE));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    int references = machine.addType(0, Type.REFERENCES, 2, 0);
    int slots = 1500;
    int table = machine.allocateArray(slots, references);
    machine.push(table);
    var random = new Random(7);
    var sizes = new int[slots];
    int live = 0;
    int mostLive = 0;
    for (int i = 0; i < 1_000_000; i++) {
      // The mix changes, so that the holes of one phase do not fit the next.
      int phase = i / 100_000;
      int length = random.nextInt(phase % 2 == 0 ? 60 : 200);
      if (random.nextInt(500) == 0) {
        length = random.nextInt(8000);
      } else if (random.nextInt(2000) == 0) {
        length = random.nextInt(PAGE);
      }
      int slot = random.nextInt(slots);
      live += length + 8 - sizes[slot];
      sizes[slot] = length + 8;
      mostLive = Math.max(mostLive, live);
      int array = machine.allocateArray(length, bytes);
      assertNotEquals(0, array);
      machine.write(table + 12 + 4 * slot, array);
    }
    int total = machine.total();
    // Three times what lives, and the last region's rounding to pages.
    assertTrue(total < 7L * mostLive / 2, total + " bytes for " + mostLive);
    machine.collect();
    new HeapVerifier(machine).verify(true);
  }

  @Test
  void limitIsReachedAndSurvived() {
    int limit = 3 * PAGE + 4000;
    var machine = new HeapMachine(Options.ofSize(1000, limit));
    int cell = machine.addType(CELL, Type.STRUCT, 0, 1);
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    int root = machine.push(0);
    for (int round = 0; round < 3; round++) {
      int count = 0;
      while (true) {
        int node = machine.allocate(CELL, cell);
        if (node == 0) {
          break;
        }
        machine.write(node + 4, machine.read(root));
        machine.write(root, node);
        count++;
      }
      // 16 bytes an object; what is lost are the ends of the first and the last region.
      assertTrue(count > (limit - PAGE) / 16, "only " + count + " objects");
      assertTrue(machine.top() <= PAGE + limit);
      new HeapVerifier(machine).verify(false);
      assertEquals(0, machine.allocate(CELL, cell));
      assertEquals(0, machine.allocateArray(100_000, bytes));
      machine.write(root, machine.read(machine.read(root) + 4));
      assertNotEquals(0, machine.allocate(CELL, cell), "room for one");
      machine.write(root, 0);
      assertNotEquals(0, machine.allocateArray(PAGE, bytes));
    }
  }

  @Test
  void lastByteOfTheLimit() {
    var machine = new HeapMachine(Options.ofSize(PAGE, 4 * PAGE));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    int length = 4 * PAGE - 8 - 8;
    assertEquals(0, machine.allocateArray(length + 1, bytes));
    assertEquals(PAGE, machine.total(), "nothing was taken in vain");
    int array = machine.allocateArray(length, bytes);
    machine.push(array);
    assertEquals(0, machine.allocate(4, bytes));
    machine.pop();
    assertNotEquals(0, machine.allocate(8, bytes));
  }

  @Test
  void deviceRefusesToGrow() {
    var machine = new HeapMachine(Options.ofSize(PAGE, 400 * PAGE).withMaximumPages(5));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    int first = machine.allocateArray(PAGE, bytes);
    assertNotEquals(0, first);
    machine.push(first);
    int second = machine.allocateArray(2 * PAGE - 100, bytes);
    assertNotEquals(0, second);
    machine.push(second);
    assertEquals(0, machine.allocateArray(2 * PAGE, bytes));
    machine.pop();
    assertNotEquals(0, machine.allocateArray(2 * PAGE - 100, bytes), "garbage makes room");
  }

  /** The device's own memory lies where the heap would have gone on, and ends past the limit. */
  @Test
  void limitInsideOfAGap() {
    var machine = new HeapMachine(Options.ofSize(PAGE, 3 * PAGE).withHiddenPages(4));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    assertEquals(0, machine.allocateArray(PAGE, bytes));
    assertEquals(PAGE, machine.total());
    assertNotEquals(0, machine.allocateArray(PAGE - 16, bytes));
    new HeapVerifier(machine).verify(false);
  }

  /** A limit below the end of the declared memory, which is a whole number of pages. */
  @Test
  void limitInTheFirstPage() {
    var machine = new HeapMachine(Options.ofSize(PAGE, 1000));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    assertEquals(0, machine.allocateArray(1000 - 15, bytes));
    assertEquals(1000, machine.total());
    assertNotEquals(0, machine.allocateArray(1000 - 16, bytes));
  }

  @Test
  void lengthsOfArrays() {
    var machine = new HeapMachine(Options.ofSize(PAGE, 4 * PAGE));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    int longs = machine.addType(0, Type.ARRAY, 3, 0);
    int references = machine.addType(0, Type.REFERENCES, 2, 0);
    for (int type : new int[] {bytes, longs, references}) {
      for (int length :
          new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 29, 1 << 28, 1 << 27}) {
        assertEquals(0, machine.allocateArray(length, type), () -> "length " + length);
        if (length < 0) {
          assertEquals(length, machine.negativeSize());
        }
      }
      int empty = machine.allocateArray(0, type);
      assertNotEquals(0, empty);
      assertEquals(0, machine.read(empty + 4));
    }
    assertEquals(3 * 4, machine.failures(), "lengths that are too large");
    assertEquals(PAGE, machine.total());
  }

  /** A program that leaves garbage but keeps little does not make the heap grow. */
  @Test
  void garbageIsCollectedBeforeTheHeapGrows() {
    var machine = new HeapMachine(Options.ofSize(8 * 1024, 100 * PAGE));
    int cell = machine.addType(CELL, Type.STRUCT, 0, 1);
    machine.push(machine.allocate(CELL, cell));
    for (int i = 0; i < 50_000; i++) {
      assertNotEquals(0, machine.allocate(CELL, cell));
    }
    assertEquals(8 * 1024, machine.total());
    assertTrue(machine.collections() < 110, machine.collections() + " collections");
  }

  /** With most of the heap in use it grows instead of collecting again and again. */
  @Test
  void fullHeapGrows() {
    var machine = new HeapMachine(Options.ofSize(PAGE, 400 * PAGE));
    int cell = machine.addType(CELL, Type.STRUCT, 0, 1);
    int root = machine.push(0);
    for (int i = 0; i < 80_000; i++) {
      int node = machine.allocate(CELL, cell);
      machine.write(node + 4, machine.read(root));
      machine.write(root, node);
    }
    assertTrue(machine.collections() < 20, machine.collections() + " collections");
    assertTrue(machine.total() < 2 * 80_000 * 16);
  }

  @Test
  void growsByTheStepThatWasAskedFor() {
    var machine = new HeapMachine(Options.ofSize(PAGE, 400 * PAGE).withGrowth(3 * PAGE));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    for (int i = 0; i < 20; i++) {
      machine.push(machine.allocateArray(PAGE / 2, bytes));
      assertEquals(PAGE, machine.total() % (3 * PAGE), "a page, and three at a time");
    }
    assertTrue(machine.total() <= 13 * PAGE, machine.total() + " bytes");
    int before = machine.total();
    machine.push(machine.allocateArray(20 * PAGE, bytes));
    assertTrue(machine.total() >= before + 17 * PAGE, "as much as the object needs");
  }

  @Test
  void weakReferences() {
    var machine = new HeapMachine(Options.ofSize(PAGE, PAGE));
    int cell = machine.addType(CELL, Type.STRUCT, 0, 1);
    int weak = machine.addType(16, Type.WEAK, 0, 0b101);
    int before = machine.allocate(CELL, cell);
    int reference = machine.allocate(16, weak);
    int after = machine.allocate(CELL, cell);
    machine.push(reference);
    int other = machine.push(after);
    int root = machine.push(0);
    for (int referent : new int[] {before, after}) {
      machine.write(reference + 4, referent);
      machine.write(root, referent);
      machine.collect();
      assertEquals(referent, machine.read(reference + 4));
      machine.write(root, 0);
      machine.write(other, referent == before ? after : 0);
      machine.collect();
      assertEquals(0, machine.read(reference + 4));
    }
    machine.write(reference + 4, 7);
    machine.collect();
    assertEquals(7, machine.read(reference + 4), "a number never dies");
  }

  /** A cell whose referent has died is alive, with what it refers to, until somebody knows. */
  @Test
  void clearedReferencesWithAListener() {
    var machine = new HeapMachine(Options.ofSize(PAGE, PAGE));
    int cell = machine.addType(CELL, Type.STRUCT, 0, 1);
    int weak = machine.addType(16, Type.WEAK, 0, 0b101);
    int root = machine.push(0);
    var cells = new ArrayList<Integer>();
    for (int i = 0; i < 6; i++) {
      int referent = machine.push(machine.allocate(CELL, cell));
      int listener = machine.push(machine.allocate(CELL, cell));
      int reference = machine.allocate(16, weak);
      machine.write(reference + 4, machine.read(referent));
      machine.write(reference + 12, i % 2 == 0 ? machine.read(listener) : 0);
      machine.write(machine.read(referent) + 4, reference);
      machine.write(machine.read(listener) + 4, machine.read(root));
      machine.write(root, machine.read(listener));
      cells.add(reference);
      machine.pop();
      machine.pop();
    }
    int table = machine.allocateArray(6, machine.addType(0, Type.REFERENCES, 2, 0));
    for (int i = 0; i < 6; i++) {
      machine.write(table + 12 + 4 * i, cells.get(i));
    }
    machine.write(root, table);
    machine.collect();
    machine.write(root, 0);
    machine.collect();
    machine.collect();
    assertEquals(
        Map.of(weak, 3L, cell, 5L),
        new HeapVerifier(machine)
            .verify(true).values().stream()
                .collect(Collectors.groupingBy(type -> type, Collectors.counting())),
        "three cells, and each one's listener with those that it knows");
    assertEquals(
        Set.of(cells.get(0), cells.get(2), cells.get(4)), Set.copyOf(machine.takeCleared()));
    machine.collect();
    assertEquals(0, new HeapVerifier(machine).verify(true).size());
  }

  /** What is only softly reachable goes when there is no other memory, and not before. */
  @Test
  void softReferences() {
    var machine = new HeapMachine(Options.ofSize(PAGE, 3 * PAGE));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    int soft = machine.addType(16, Type.STRUCT, 0, 0b101);
    machine.setSoftType(soft);
    int root = machine.push(machine.allocate(16, soft));
    int referent = machine.allocateArray(PAGE / 2, bytes);
    machine.write(machine.read(root) + 4, referent);
    machine.collect();
    assertEquals(referent, machine.read(machine.read(root) + 4));
    machine.push(machine.allocateArray(PAGE - 100, bytes));
    machine.push(machine.allocateArray(PAGE - 100, bytes));
    assertEquals(referent, machine.read(machine.read(root) + 4), "the heap could grow");
    assertNotEquals(0, machine.allocateArray(PAGE * 3 / 4, bytes));
    assertEquals(0, machine.read(machine.read(root) + 4));
    machine.write(machine.read(root) + 4, machine.allocate(16, soft));
    machine.collect();
    assertNotEquals(0, machine.read(machine.read(root) + 4), "strong again");
  }

  @Test
  void freeBytes() {
    var machine = new HeapMachine(Options.ofSize(PAGE, PAGE));
    int bytes = machine.addType(0, Type.ARRAY, 0, 0);
    machine.allocateArray(8, bytes);
    int free = machine.free();
    machine.push(machine.allocateArray(992, bytes));
    assertEquals(free - 1000, machine.free());
    machine.collect();
    assertEquals(PAGE - 1000 - 8, machine.free());
    machine.pop();
    machine.collect();
    assertEquals(PAGE - 8, machine.free());
    assertEquals(PAGE, machine.total());
  }
}
