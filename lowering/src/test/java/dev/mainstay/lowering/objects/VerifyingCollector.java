package dev.mainstay.lowering.objects;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * A collector in the host's hands, for tests: it collects at every allocation, fills what died with
 * garbage, never gives an address out twice, and demands that every reference it meets, in roots
 * and in live objects, is null, an i31, a host's reference, a static object, or the start of an
 * object that lives. A root that was forgotten shows at once, as garbage in an object that is still
 * used, or as a reference to a dead one.
 */
final class VerifyingCollector {
  private static final int POISON = 0xDD;

  private final Map<String, Integer> layout;
  private final TreeMap<Integer, Integer> live = new TreeMap<>();
  private final TreeMap<Integer, Integer> dead = new TreeMap<>();
  private final List<Integer> visited = new ArrayList<>();
  private final int heapStart;
  private int next;
  private int collections;

  VerifyingCollector(Map<String, Integer> layout, int heapStart) {
    this.layout = layout;
    this.heapStart = heapStart;
    this.next = (heapStart + 7) & -8;
  }

  /** How often it has collected. */
  int collections() {
    return collections;
  }

  /** How many objects lived after the last collection. */
  int liveObjects() {
    return live.size();
  }

  /** How many bytes these have, each in a block of a multiple of 8. */
  int liveBytes() {
    return live.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<HostFunction> functions() {
    var i32 = ValType.I32;
    return List.of(
        new HostFunction(
            "mainstay:heap",
            "allocate",
            FunctionType.of(List.of(i32, i32), List.of(i32)),
            (instance, a) -> new long[] {allocate(instance, (int) a[0], (int) a[1], 0)}),
        new HostFunction(
            "mainstay:heap",
            "allocate-raw",
            FunctionType.of(List.of(i32, i32), List.of(i32)),
            (instance, a) -> new long[] {allocate(instance, (int) a[0], (int) a[1], POISON)}),
        new HostFunction(
            "mainstay:heap",
            "allocate-array",
            FunctionType.of(List.of(i32, i32), List.of(i32)),
            (instance, a) -> new long[] {allocateArray(instance, (int) a[0], (int) a[1])}),
        new HostFunction(
            "mainstay:heap",
            "visit",
            FunctionType.of(List.of(i32), List.of()),
            (instance, a) -> {
              visited.add((int) a[0]);
              return new long[0];
            }));
  }

  private int allocateArray(Instance instance, int length, int type) {
    int base = entryKind(instance.memory(), type) == 2 ? 12 : 8;
    int shift = instance.memory().read(entry(type) + 3);
    int array = allocate(instance, base + (length << shift), type, 0);
    instance.memory().writeI32(array + 4, length);
    return array;
  }

  private int allocate(Instance instance, int size, int type, int content) {
    collect(instance);
    var memory = instance.memory();
    int block = (size + 7) & -8;
    while ((long) next + block > memory.pages() * 65536L) {
      assertTrue(memory.grow(1) >= 0, "the test's memory is exhausted");
    }
    int address = next;
    next += block;
    memory.fill((byte) content, address, address + block);
    memory.writeI32(address, type);
    live.put(address, block);
    return address;
  }

  private int entry(int type) {
    return layout.get("type-table") + 8 * type;
  }

  private int entryKind(Memory memory, int type) {
    return memory.read(entry(type) + 2);
  }

  void collect(Instance instance) {
    collections++;
    var memory = instance.memory();
    Deque<Integer> grey = new ArrayDeque<>();
    var marked = new TreeMap<Integer, Integer>();
    visited.clear();
    instance.export("visit-roots").apply();
    visited.forEach(root -> reach(root, "a global", grey, marked));
    int sp = (int) instance.exports().global("stack-pointer").getValue();
    for (int slot = sp; slot < layout.get("stack-top"); slot += 4) {
      reach(memory.readInt(slot), "shadow stack slot " + slot, grey, marked);
    }
    int object = layout.get("statics-start");
    while (object < layout.get("statics-end")) {
      scan(object, memory, grey, marked);
      object += (size(object, memory) + 7) & -8;
    }
    while (!grey.isEmpty()) {
      scan(grey.pop(), memory, grey, marked);
    }
    live.forEach(
        (address, size) -> {
          if (!marked.containsKey(address)) {
            memory.fill((byte) POISON, address, address + size);
            dead.put(address, size);
          }
        });
    live.clear();
    live.putAll(marked);
  }

  private void reach(
      int reference, String where, Deque<Integer> grey, Map<Integer, Integer> marked) {
    if (reference == 0 || (reference & 3) != 0 || reference < heapStart) {
      return;
    }
    var size = live.get(reference);
    assertTrue(
        size != null,
        () ->
            where
                + " holds 0x"
                + Integer.toHexString(reference)
                + (dead.containsKey(reference) ? ", an object that died" : ", which is no object"));
    if (marked.put(reference, size) == null) {
      grey.push(reference);
    }
  }

  private int size(int object, Memory memory) {
    int type = memory.readInt(object);
    int kind = entryKind(memory, type);
    if (kind == 0 || kind == 3) {
      return memory.readShort(entry(type)) & 0xFFFF;
    }
    return (kind == 2 ? 12 : 8) + (memory.readInt(object + 4) << memory.read(entry(type) + 3));
  }

  private void scan(int object, Memory memory, Deque<Integer> grey, Map<Integer, Integer> marked) {
    int type = memory.readInt(object);
    String where = "object 0x" + Integer.toHexString(object) + " of type " + type;
    switch (entryKind(memory, type)) {
      case 0 -> {
        int map = memory.readInt(entry(type) + 4);
        for (int i = 0; i < 32; i++) {
          if ((map >>> i & 1) != 0) {
            reach(memory.readInt(object + 4 + 4 * i), where, grey, marked);
          }
        }
      }
      case 2 -> {
        for (int i = 0; i < memory.readInt(object + 4); i++) {
          reach(memory.readInt(object + 12 + 4 * i), where, grey, marked);
        }
      }
      case 3 -> {
        int list = memory.readInt(entry(type) + 4);
        for (int i = 0; i < memory.readShort(list); i++) {
          int offset = memory.readShort(list + 2 + 2 * i) & 0xFFFF;
          reach(memory.readInt(object + offset), where, grey, marked);
        }
      }
      default -> {}
    }
  }
}
