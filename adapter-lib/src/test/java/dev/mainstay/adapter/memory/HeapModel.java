package dev.mainstay.adapter.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A program's objects twice: in a {@link HeapMachine}, and as Java objects that say what the
 * machine's memory must hold.
 */
final class HeapModel {
  /**
   * A type of objects.
   *
   * @param size bytes of a struct, 0 for an array
   * @param references byte offsets of a struct's references; a weak one is not among them
   */
  record Kind(int id, int kind, int size, int elementShift, List<Integer> references) {
    int base() {
      return 4 + 4 * kind;
    }
  }

  /** An object. */
  static final class Node {
    final Kind kind;
    final int address;
    final int length;

    /** What references hold, by offset: null, a node, or a number. */
    final Map<Integer, Object> references = new TreeMap<>();

    final byte[] bytes;
    @Nullable Node weak;

    Node(Kind kind, int address, int length, int bytes) {
      this.kind = kind;
      this.address = address;
      this.length = length;
      this.bytes = new byte[bytes];
    }

    List<Integer> slots() {
      return new ArrayList<>(references.keySet());
    }
  }

  private static final int LISTENER = 12;

  final HeapMachine machine;
  final HeapVerifier verifier;
  final List<Kind> kinds = new ArrayList<>();
  final List<Node> statics = new ArrayList<>();
  private final @Nullable Node[] stack;
  private final int[] stackAddresses;
  private final @Nullable Node[] globals = new Node[8];

  HeapModel(HeapMachine machine, int stackSize) {
    this.machine = machine;
    verifier = new HeapVerifier(machine);
    stack = new Node[stackSize];
    stackAddresses = new int[stackSize];
    for (int i = 0; i < stackSize; i++) {
      stackAddresses[i] = machine.push(0);
    }
  }

  Kind struct(int size, Integer... references) {
    int bits = 0;
    for (int offset : references) {
      bits |= 1 << (offset / 4 - 1);
    }
    return add(
        new Kind(machine.addType(size, Type.STRUCT, 0, bits), 0, size, 0, List.of(references)));
  }

  Kind largeStruct(int size, List<Integer> references) {
    return add(
        new Kind(machine.addLargeStruct(size, references), Type.LARGE_STRUCT, size, 0, references));
  }

  /** A cell with a weak reference, the collector's word, a listener, and more references. */
  Kind weak(int size, Integer... more) {
    var references = new ArrayList<Integer>(List.of(LISTENER));
    references.addAll(List.of(more));
    int bits = 1;
    for (int offset : references) {
      bits |= 1 << (offset / 4 - 1);
    }
    return add(
        new Kind(
            machine.addType(size, Type.WEAK, 0, bits),
            Type.WEAK,
            size,
            0,
            List.copyOf(references)));
  }

  Kind array(int elementShift) {
    int id = machine.addType(0, Type.ARRAY, elementShift, 0);
    return add(new Kind(id, Type.ARRAY, 0, elementShift, List.of()));
  }

  Kind references() {
    int id = machine.addType(0, Type.REFERENCES, 2, 0);
    return add(new Kind(id, Type.REFERENCES, 0, 2, List.of()));
  }

  private Kind add(Kind kind) {
    kinds.add(kind);
    return kind;
  }

  /** Allocates. Returns null if the machine has no memory left. */
  @Nullable Node allocate(Kind kind, int length) {
    int address =
        kind.size() == 0
            ? machine.allocateArray(length, kind.id())
            : machine.allocate(kind.size(), kind.id());
    if (address == 0) {
      return null;
    }
    assertEquals(0, address % 8);
    return node(kind, address, length);
  }

  /** Makes a static object. */
  Node allocateStatic(Kind kind, int length) {
    int size = kind.size() == 0 ? kind.base() + (length << kind.elementShift()) : kind.size();
    int address = machine.addStatic(size, kind.id());
    if (kind.size() == 0) {
      machine.write(address + 4, length);
    }
    Node node = node(kind, address, length);
    statics.add(node);
    return node;
  }

  private static Node node(Kind kind, int address, int length) {
    if (kind.kind() == Type.ARRAY) {
      return new Node(kind, address, length, length << kind.elementShift());
    }
    Node node =
        new Node(kind, address, length, kind.kind() == Type.REFERENCES ? 0 : kind.size() - 4);
    kind.references().forEach(offset -> node.references.put(offset, 0));
    for (int i = 0; kind.kind() == Type.REFERENCES && i < length; i++) {
      node.references.put(12 + 4 * i, 0);
    }
    return node;
  }

  /** Puts a node, 0 or another number into a field. */
  void set(Node node, int offset, Object value) {
    node.references.put(offset, value);
    machine.write(node.address + offset, word(value));
  }

  void setWeak(Node node, @Nullable Node referent) {
    machine.takeCleared(); // no program gives a cell another referent
    node.weak = referent;
    machine.write(node.address + 4, referent == null ? 0 : referent.address);
  }

  /** Writes random bytes where the object has no references. */
  void fill(Node node, Random random) {
    random.nextBytes(node.bytes);
    if (node.kind.kind() == Type.ARRAY) {
      machine.write(node.address + 8, node.bytes);
    } else if (node.kind.size() != 0) {
      machine.write(node.address + 4, expected(node));
    }
  }

  private static int word(Object value) {
    return value instanceof Node target ? target.address : (Integer) value;
  }

  void setRoot(int slot, @Nullable Node node) {
    stack[slot] = node;
    machine.write(stackAddresses[slot], node == null ? 0 : node.address);
  }

  @Nullable Node root(int slot) {
    return stack[slot];
  }

  int rootCount() {
    return stack.length;
  }

  void setGlobal(int index, @Nullable Node node) {
    globals[index] = node;
    machine.setGlobal(index, node == null ? 0 : node.address);
  }

  /** What the program can reach. */
  Set<Node> reachable() {
    Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    var queue = new ArrayDeque<Node>();
    for (var roots : List.of(Arrays.asList(stack), Arrays.asList(globals), statics)) {
      for (Node node : roots) {
        if (node != null && reached.add(node)) {
          queue.add(node);
        }
      }
    }
    while (!queue.isEmpty()) {
      for (Object value : queue.remove().references.values()) {
        if (value instanceof Node target && reached.add(target)) {
          queue.add(target);
        }
      }
    }
    return reached;
  }

  /** Collects, and compares the machine with the model: these objects, with this in them. */
  void collect() {
    machine.takeCleared();
    Set<Node> reachable = reachable();
    var cleared = new HashSet<Integer>();
    for (Node node : reachable) {
      if (node.weak != null && machine.read(node.address + 4) == 0) {
        node.weak = null; // by an earlier collection
      }
      if (node.weak != null && !reachable.contains(node.weak)) {
        node.weak = null;
        if (word(node.references.get(LISTENER)) != 0) {
          cleared.add(node.address);
        }
      }
    }
    machine.collect();
    assertEquals(cleared, new HashSet<>(machine.takeCleared()));
    var found = verifier.verify(true);
    var expected = new HashSet<Integer>();
    for (Node node : reachable) {
      check(node);
      if (!statics.contains(node)) {
        expected.add(node.address);
      }
    }
    assertEquals(expected, found.keySet());
  }

  /** Compares all that is reachable with the machine; weak references may be there still. */
  void check() {
    machine.takeCleared();
    verifier.verify(false);
    for (Node node : reachable()) {
      node.weak = node.weak != null && machine.read(node.address + 4) == 0 ? null : node.weak;
      check(node);
    }
  }

  void check(Node node) {
    assertEquals(node.kind.id(), machine.read(node.address), "header");
    if (node.kind.size() != 0) {
      int size = node.kind.size() - 4;
      assertArray(expected(node), machine.bytes(node.address + 4, size), node);
      return;
    }
    assertEquals(node.length, machine.read(node.address + 4), "length");
    if (node.kind.kind() == Type.ARRAY) {
      assertArray(node.bytes, machine.bytes(node.address + 8, node.bytes.length), node);
      return;
    }
    assertEquals(0, machine.read(node.address + 8), "the marker's link");
    node.references.forEach(
        (offset, value) -> assertEquals(word(value), machine.read(node.address + offset)));
  }

  private static byte[] expected(Node node) {
    byte[] bytes = node.bytes.clone();
    node.references.forEach((offset, value) -> putWord(bytes, offset - 4, word(value)));
    if (node.kind.kind() == Type.WEAK) {
      putWord(bytes, 0, node.weak == null ? 0 : node.weak.address);
      putWord(bytes, 4, 0);
    }
    return bytes;
  }

  private static void putWord(byte[] bytes, int index, int word) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(index, word);
  }

  private static void assertArray(byte[] expected, byte[] actual, Node node) {
    int difference = Arrays.mismatch(expected, actual);
    assertEquals(-1, difference, () -> node.kind + " at " + node.address);
  }
}
