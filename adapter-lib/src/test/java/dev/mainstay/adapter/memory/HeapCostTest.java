package dev.mainstay.adapter.memory;

import static dev.mainstay.adapter.memory.HeapMachine.PAGE;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.memory.HeapMachine.Options;
import org.junit.jupiter.api.Test;

/** Instructions and bytes, which are what a collector costs on a device that interprets. */
final class HeapCostTest {
  private long instructions;

  @Test
  void bytes() {
    var sizes = HeapModule.sizes();
    int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(total <= 3072, () -> total + " bytes: " + sizes);
  }

  @Test
  void allocationFromTheCurrentPiece() {
    var machine = machine();
    int struct = machine.addType(16, Type.STRUCT, 0, 2);
    int array = machine.addType(0, Type.ARRAY, 0, 0);
    machine.allocate(16, struct);
    assertTrue(cost(() -> machine.allocate(16, struct)) <= 24);
    assertTrue(cost(() -> machine.allocateArray(16, array)) <= 70);
  }

  /** Objects that die at once: allocation, and their part of the collections. */
  @Test
  void garbage() {
    var machine = machine();
    int struct = machine.addType(24, Type.STRUCT, 0, 2);
    int count = 20_000;
    long cost =
        cost(
            () -> {
              for (int i = 0; i < count; i++) {
                assertNotEquals(0, machine.allocate(24, struct));
              }
            });
    assertTrue(cost <= 60L * count, () -> cost / count + " instructions an object");
  }

  /** A collection in which everything lives: marking and sweeping of one object. */
  @Test
  void collection() {
    var machine = machine();
    int struct = machine.addType(16, Type.STRUCT, 0, 3);
    int root = machine.push(0);
    int count = 1_000;
    for (int i = 0; i < count; i++) {
      int node = machine.allocate(16, struct);
      machine.write(node + 4, machine.read(root));
      machine.write(root, node);
    }
    long cost = cost(machine::collect);
    assertTrue(cost <= 180L * count, () -> cost / count + " instructions an object");
  }

  private HeapMachine machine() {
    return new HeapMachine(Options.ofSize(PAGE, PAGE), instruction -> instructions++);
  }

  private long cost(Runnable work) {
    long before = instructions;
    work.run();
    return instructions - before;
  }
}
