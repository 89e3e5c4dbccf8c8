package dev.mainstay.adapter.memory;

import static dev.mainstay.adapter.memory.HeapMachine.PAGE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.memory.HeapMachine.Options;
import dev.mainstay.adapter.memory.HeapModel.Kind;
import dev.mainstay.adapter.memory.HeapModel.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random programs over random types, compared with a model of what they can reach. */
final class RandomGraphTest {
  @Test
  void growing() {
    for (int seed = 1; seed <= 3; seed++) {
      run(seed, Options.ofSize(PAGE, 40 * PAGE), 8_000);
    }
  }

  @Test
  void smallLimit() {
    for (int seed = 11; seed <= 14; seed++) {
      run(seed, Options.ofSize(4096, 4 * PAGE), 8_000);
    }
  }

  @Test
  void tinyHeap() {
    for (int seed = 21; seed <= 24; seed++) {
      run(seed, Options.ofSize(6000, 6000), 5_000);
    }
  }

  @Test
  void noMemoryAtTheStart() {
    run(31, Options.ofSize(0, 20 * PAGE), 8_000);
    run(32, Options.ofSize(0, 20 * PAGE).withHiddenPages(1), 8_000);
  }

  @Test
  void unalignedLayout() {
    run(35, new Options(PAGE + 52, PAGE + 5003, 3 * PAGE + 77, false, 0, 100, 0), 8_000);
    run(36, new Options(PAGE + 4, PAGE + 5, 3 * PAGE + 77, false, 1, 100, 0), 8_000);
  }

  @Test
  void memoryInPieces() {
    for (int seed = 41; seed <= 43; seed++) {
      run(seed, Options.ofSize(3000, 60 * PAGE).withHiddenPages(1), 10_000);
    }
  }

  @Test
  void stress() {
    for (int seed = 51; seed <= 53; seed++) {
      run(seed, Options.ofSize(2048, 8 * PAGE).withStress(), 300);
    }
  }

  @Test
  void littleStackToMarkWith() {
    for (int words = 0; words <= 3; words++) {
      run(61 + words, Options.ofSize(PAGE, 4 * PAGE), 4_000, 4 * words);
    }
  }

  private static void run(int seed, Options options, int steps) {
    run(seed, options, steps, 2000);
  }

  private static void run(int seed, Options options, int steps, int freeStack) {
    var random = new Random(seed);
    var machine = new HeapMachine(options);
    var model = new HeapModel(machine, 40);
    machine.setFreeStack(freeStack);
    types(model, random);
    for (Kind kind : List.copyOf(model.kinds)) {
      model.fill(model.allocateStatic(kind, random.nextInt(10)), random);
    }
    int failures = 0;
    for (int step = 0; step < steps; step++) {
      switch (random.nextInt(12)) {
        case 0, 1, 2, 3, 4 -> failures += allocate(model, random) ? 0 : 1;
        case 5, 6, 7, 8 -> link(model, random);
        case 9 -> model.setRoot(random.nextInt(model.rootCount()), null);
        case 10 -> model.setGlobal(random.nextInt(8), any(model, random));
        default -> model.setRoot(random.nextInt(model.rootCount()), walk(model, random));
      }
      if (random.nextInt(400) == 0) {
        model.collect();
      } else if (random.nextInt(200) == 0) {
        model.check();
      }
      if (failures > 20) {
        for (int slot = 0; slot < model.rootCount(); slot += 2) {
          model.setRoot(slot, null);
        }
        failures = 0;
      }
    }
    model.collect();
    assertTrue(machine.collections() > 0);
    for (int slot = 0; slot < model.rootCount(); slot++) {
      model.setRoot(slot, null);
    }
    IntStream.range(0, 8).forEach(index -> model.setGlobal(index, null));
    for (Node node : model.statics) {
      node.slots().forEach(offset -> model.set(node, offset, 0));
    }
    model.collect();
    // But what every region keeps back for a gap, and blocks that are too small for a list.
    int lost = machine.total() - machine.free();
    assertTrue(lost <= 16 * machine.pages(), () -> lost + " bytes are left");
  }

  private static void types(HeapModel model, Random random) {
    model.struct(4);
    model.struct(8, 4);
    model.array(0);
    model.array(random.nextInt(4));
    model.references();
    model.weak(16);
    model.weak(28, 20);
    for (int i = 0; i < 8; i++) {
      int words = 1 + random.nextInt(i == 0 ? 32 : 8);
      model.struct(4 + 4 * words, offsets(words, random).toArray(Integer[]::new));
    }
    model.struct(
        4 + 32 * 4,
        IntStream.rangeClosed(1, 32).mapToObj(word -> 4 * word).toArray(Integer[]::new));
    for (int words : new int[] {33, 60, 300}) {
      model.largeStruct(4 + 4 * words, offsets(words, random));
    }
  }

  private static List<Integer> offsets(int words, Random random) {
    return IntStream.rangeClosed(1, words)
        .filter(ignored -> random.nextBoolean())
        .mapToObj(word -> 4 * word)
        .toList();
  }

  private static boolean allocate(HeapModel model, Random random) {
    Kind kind = model.kinds.get(random.nextInt(model.kinds.size()));
    int length = random.nextInt(20) == 0 ? random.nextInt(1500) : random.nextInt(12);
    Node node = model.allocate(kind, length);
    if (node == null) {
      return false;
    }
    // Zeroed, whatever the memory was before.
    model.check(node);
    model.fill(node, random);
    model.setRoot(random.nextInt(model.rootCount()), node);
    return true;
  }

  private static void link(HeapModel model, Random random) {
    Node node = random.nextInt(10) == 0 ? aStatic(model, random) : walk(model, random);
    if (node == null) {
      return;
    }
    if (node.kind.kind() == Type.WEAK && random.nextBoolean()) {
      model.setWeak(node, any(model, random));
      return;
    }
    var slots = node.slots();
    if (!slots.isEmpty()) {
      int offset = slots.get(random.nextInt(slots.size()));
      Node target = any(model, random);
      Object value =
          switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> random.nextInt() | 1;
            default -> target == null ? (Object) 0 : target;
          };
      model.set(node, offset, value);
    }
  }

  private static @Nullable Node any(HeapModel model, Random random) {
    return random.nextInt(12) == 0 ? aStatic(model, random) : walk(model, random);
  }

  private static Node aStatic(HeapModel model, Random random) {
    return model.statics.get(random.nextInt(model.statics.size()));
  }

  /** A node some steps away from a root. */
  private static @Nullable Node walk(HeapModel model, Random random) {
    Node node = model.root(random.nextInt(model.rootCount()));
    for (int i = random.nextInt(4); i > 0 && node != null; i--) {
      var targets = new ArrayList<Node>();
      for (Object value : node.references.values()) {
        if (value instanceof Node target) {
          targets.add(target);
        }
      }
      if (!targets.isEmpty()) {
        node = targets.get(random.nextInt(targets.size()));
      }
    }
    return node;
  }
}
