package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * The heap of a payload whose objects were lowered to linear memory: allocation, and when to
 * collect and to grow.
 *
 * <p>Objects are taken one after the other from a piece of zeroed memory. When it is used up, a
 * hole that the last collection found is next, the smallest that serves; then memory behind the
 * last block; then a collection or more pages, whichever promises more.
 */
final class Heap {
  /** What is taken at a time for small objects; bounds how much is zeroed ahead of its use. */
  private static final int PIECE = 2048;

  /** Objects from this size on are taken alone. */
  private static final int LARGE = 512;

  /** How many holes that may be too small to look at before going on to larger ones. */
  private static final int PATIENCE = 8;

  /** The largest holes, about, that small objects come from as long as there is fresh memory. */
  private static final int SMALL_HOLE = PIECE - 1;

  /** No bound on sizes, nor on patience. */
  private static final int ANY = -1;

  /** What is allocated between two collections, at most, besides twice as much as lives. */
  private static final int SPARE = 32 << 10;

  /** The logarithm of the largest array in bytes, not quite reached. */
  private static final int ARRAY_LIMIT = 30;

  private Heap() {}

  /**
   * A new object, all its fields zero.
   *
   * @param size in bytes, the header included, a multiple of 8
   * @param type becomes the header
   * @return its address; 0 if there is no memory left, which {@link Failure} has been told then
   */
  @Export(name = "mainstay:heap#allocate")
  static Address allocate(int size, int type) {
    Address object = State.get().bump;
    Address next = object.add(size);
    if (State.get().end.isLessThan(next)) {
      return obtain(size, type);
    }
    State.get().bump = next;
    object.putInt(type);
    return object;
  }

  /**
   * A new object whose fields hold anything: the caller fills them before the next allocation.
   *
   * @see #allocate
   */
  @Export(name = "mainstay:heap#allocate-raw")
  static Address allocateRaw(int size, int type) {
    return allocate(size, type);
  }

  /**
   * A new array, all its elements zero.
   *
   * @return its address; 0 if there is no memory left or the length is negative or too large, which
   *     {@link Failure} has been told then
   */
  @Export(name = "mainstay:heap#allocate-array")
  static Address allocateArray(int length, int type) {
    Type entry = Layout.typeTable().add(type << 3).toStructure();
    int shift = entry.elementShift;
    if (length >>> (ARRAY_LIMIT - shift) != 0) {
      if (length < 0) {
        Failure.negativeSize(length);
      } else {
        Failure.outOfMemory();
      }
      return Address.fromInt(0);
    }
    int size = (Type.arraySize(length, entry.kind, shift) + 7) & -8;
    Address object = State.get().bump;
    Address next = object.add(size);
    if (State.get().end.isLessThan(next)) {
      object = obtain(size, type);
      if (object.toInt() == 0) {
        return object;
      }
    } else {
      State.get().bump = next;
      object.putInt(type);
    }
    Block array = object.toStructure();
    array.size = length;
    return object;
  }

  /** Frees what the program cannot reach any more. */
  @Export(name = "mainstay:heap#collect")
  static void collect() {
    retire();
    if (Regions.freshSize() != 0) {
      Block fresh = State.get().fresh.toStructure();
      fresh.header = Block.FREE;
      fresh.size = Regions.freshSize();
    }
    Marker.mark();
    Sweeper.sweep();
    State.get().live = State.get().total - available();
  }

  /** A collection that takes soft references for weak ones. */
  private static void collectSoft() {
    Type soft = Layout.typeTable().add(Layout.softType() << 3).toStructure();
    soft.kind = Type.WEAK;
    collect();
    soft.kind = Type.STRUCT;
  }

  /** The bytes of memory that the heap has now. */
  @Export(name = "mainstay:heap#total")
  static int total() {
    if (State.get().first.toInt() == 0) {
      Regions.initialize();
    }
    return State.get().total;
  }

  /** The bytes of it that are not in use. */
  @Export(name = "mainstay:heap#free")
  static int free() {
    return available() + State.get().end.toInt() - State.get().bump.toInt();
  }

  private static int available() {
    return State.get().holes + Regions.freshSize();
  }

  private static Address obtain(int size, int type) {
    State state = State.get();
    if (state.first.toInt() == 0) {
      Regions.initialize();
    }
    if (Layout.stress() != 0) {
      collect();
    }
    retire();
    Address object = take(size, SMALL_HOLE, PATIENCE);
    if (object.toInt() == 0) {
      int third = state.total / 3;
      int allocated = state.total - available() - state.live;
      // A collection costs what goes with what lives, and finds what was allocated since the last.
      if (allocated - (state.live << 1) > (third < SPARE ? third : SPARE)) {
        collect();
      }
      object = take(size, ANY, ANY);
      if (object.toInt() == 0) {
        int growth = Layout.heapGrowth();
        if (growth == 0) {
          // If much is free, but in small holes, a little more is enough.
          growth = available() < third ? third : 0;
        }
        Regions.grow(size, growth);
        object = take(size, ANY, ANY);
        if (object.toInt() == 0) {
          collect();
          object = take(size, ANY, ANY);
          if (Layout.softType() != 0) {
            if (object.toInt() == 0) {
              collectSoft();
              object = take(size, ANY, ANY);
            }
          }
        }
      }
    }
    if (object.toInt() != 0) {
      object.putInt(type);
    } else {
      Failure.outOfMemory();
    }
    return object;
  }

  /** Gives the current piece back. */
  private static void retire() {
    State state = State.get();
    Address bump = state.bump;
    Address end = state.end;
    if (end.toInt() == state.fresh.toInt()) {
      // Still untouched: no hole, and nothing to zero again.
      state.fresh = bump;
    } else if (bump.isLessThan(end)) {
      FreeLists.add(bump, end.toInt() - bump.toInt());
    }
    state.bump = end;
  }

  /** Zeroed memory from a hole or from fresh memory, with a new current piece behind it. */
  private static Address take(int size, int most, int patience) {
    State state = State.get();
    boolean large = size >= LARGE;
    Address address = FreeLists.remove(size, large ? ANY : most, patience);
    int piece = large || Layout.stress() != 0 ? size : PIECE;
    if (address.toInt() != 0) {
      Block block = address.toStructure();
      int rest = block.size - piece;
      if (rest > 0) {
        FreeLists.add(address.add(piece), rest);
      } else {
        piece += rest;
      }
      Sweeper.zero(address, address.add(piece));
    } else {
      int rest = Regions.freshSize();
      if (rest < size) {
        return address;
      }
      if (large) {
        // Small objects come from the beginning: so the two do not mix.
        address = state.freshEnd.add(-size);
        state.freshEnd = address;
        return address;
      }
      address = state.fresh;
      if (rest < piece) {
        piece = rest;
      }
      state.fresh = address.add(piece);
    }
    state.bump = address.add(size);
    state.end = address.add(piece);
    return address;
  }
}
