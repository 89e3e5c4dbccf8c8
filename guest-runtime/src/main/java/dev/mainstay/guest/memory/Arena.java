package dev.mainstay.guest.memory;

import org.teavm.interop.Export;

/**
 * The memory that the other side asked for: {@code cabi_realloc}, and the blocks that it gave out
 * and nobody has taken.
 *
 * <p>A block is a {@code byte[]} of the collected heap. It stays where it is, as the collector
 * moves nothing, and it stays reachable, as it stands in a list here, until one of these:
 *
 * <ul>
 *   <li>{@link #take} turns it into a Java value: a list of bytes <em>is</em> its block, without a
 *       copy;
 *   <li>{@link #leave} ends the call that it was allocated in;
 *   <li>{@code cabi_realloc} frees it.
 * </ul>
 *
 * <p>Calls nest: an export that runs during an import, through the host, has its blocks above those
 * of the import. A block that a host allocates outside any call of ours and does not pass is the
 * host's own, and stays.
 *
 * <p>What the other side asks for may be a buffer of the program's own, which is no block of the
 * arena: {@link CallerBuffers} are looked at first.
 */
public final class Arena {
  /** What every array's elements are aligned to. */
  private static final int ALIGNMENT = 8;

  /** The blocks in the order of their allocation; null where one was taken from between others. */
  private static byte[][] blocks;

  /** How many entries of {@code blocks} are in use. */
  private static int top;

  /**
   * Where to look first. Values are lifted in the order in which they were allocated, as a rule.
   */
  private static int next;

  private Arena() {}

  /** Begins a call to the outside that may allocate; returns what {@link #leave} wants. */
  public static int enter() {
    return top;
  }

  /** Ends the call: whatever it allocated and nobody took is garbage now. */
  public static void leave(int mark) {
    while (top > mark) {
      blocks[--top] = null;
    }
  }

  /**
   * The {@code length} bytes at {@code address}, as an array that is the caller's from now on: the
   * block itself where it is of that size, a copy where it is larger or where the address is none
   * of ours.
   */
  public static byte[] take(int address, int length) {
    byte[] block = takeAtLeast(address, length);
    if (block.length == length) {
      return block;
    }
    byte[] bytes = new byte[length];
    Memory.copy(Memory.dataOf(bytes), Memory.dataOf(block), length);
    Memory.keep(block);
    return bytes;
  }

  /** As {@link #take}, but bytes of no meaning may follow the {@code length} ones. */
  public static byte[] takeAtLeast(int address, int length) {
    if (length < 0) {
      Trap.invalidValue();
    }
    int index = find(address);
    if (index >= 0) {
      byte[] block = blocks[index];
      if (block.length >= length && Memory.dataOf(block) == address) {
        remove(index);
        return block;
      }
    }
    byte[] bytes = new byte[length];
    Memory.copy(Memory.dataOf(bytes), address, length);
    if (index >= 0) {
      remove(index);
    }
    return bytes;
  }

  /** Forgets the block at {@code address}, if it is one. */
  public static void release(int address) {
    int index = find(address);
    if (index >= 0) {
      remove(index);
    }
  }

  /**
   * A new block of {@code size} zeroed bytes at a multiple of {@code alignment}, a power of two.
   *
   * @throws OutOfMemoryError if there is no memory for it
   */
  public static int allocate(int alignment, int size) {
    // Beyond what any WIT type asks for, a block is large enough to hold an aligned address
    // somewhere.
    int slack = alignment > ALIGNMENT ? alignment : 0;
    if (slack > Integer.MAX_VALUE - size) {
      throw new OutOfMemoryError();
    }
    byte[] block = new byte[size + slack];
    add(block);
    int address = Memory.dataOf(block);
    return slack == 0 ? address : (address + slack - 1) & -slack;
  }

  /**
   * The Canonical ABI's allocator, for the host and the adapter: allocates ({@code old} is 0),
   * frees ({@code newSize} is 0) or resizes, keeping the contents. Traps if there is no memory, as
   * the caller could not go on.
   *
   * @see <a
   *     href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md">Canonical
   *     ABI, realloc</a>
   */
  @Export(name = "cabi_realloc")
  public static int reallocate(int old, int oldSize, int alignment, int newSize) {
    try {
      if (newSize == 0) {
        if (old != 0) {
          release(old);
        }
        // An empty value needs an aligned address and no memory.
        return alignment;
      }
      if (newSize < 0) {
        Trap.outOfMemory();
      }
      if (old == 0 || oldSize == 0) {
        int buffer = CallerBuffers.take(alignment, newSize);
        return buffer != 0 ? buffer : allocate(alignment, newSize);
      }
      if (newSize <= oldSize && oldSize > 0) {
        // Whoever lifts the value looks at how long it is, not at how long its block is.
        return old;
      }
      int address = allocate(alignment, newSize);
      Memory.copy(address, old, oldSize);
      release(old);
      return address;
    } catch (OutOfMemoryError e) {
      Trap.outOfMemory();
      return 0;
    }
  }

  /** How many blocks are waiting to be taken; for tests. */
  public static int size() {
    int count = 0;
    for (int i = 0; i < top; i++) {
      if (blocks[i] != null) {
        count++;
      }
    }
    return count;
  }

  private static void add(byte[] block) {
    if (blocks == null) {
      blocks = new byte[8][];
    } else if (top == blocks.length) {
      byte[][] more = new byte[top * 2][];
      for (int i = 0; i < top; i++) {
        more[i] = blocks[i];
      }
      blocks = more;
    }
    blocks[top++] = block;
  }

  /** The block that {@code address} points into, or -1. */
  private static int find(int address) {
    for (int i = next; i < top; i++) {
      if (holds(blocks[i], address)) {
        return i;
      }
    }
    int end = next < top ? next : top;
    for (int i = 0; i < end; i++) {
      if (holds(blocks[i], address)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean holds(byte[] block, int address) {
    if (block == null) {
      return false;
    }
    int offset = address - Memory.dataOf(block);
    return offset >= 0 && offset < block.length;
  }

  private static void remove(int index) {
    blocks[index] = null;
    next = index + 1;
    while (top > 0 && blocks[top - 1] == null) {
      top--;
    }
    if (next >= top) {
      next = 0;
    }
  }
}
