package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;

/** Walks over all blocks, frees what is not marked, and joins what is free. */
final class Sweeper {
  private Sweeper() {}

  /** Rebuilds the free lists. What is free around fresh memory becomes part of it. */
  static void sweep() {
    FreeLists.clear();
    Address end = State.get().top;
    Address address = State.get().first;
    // Everything from here to the address is free.
    Address free = address;
    // The header of the last struct that died, and its size: many of one type die together.
    int last = 0;
    int lastSize = 0;
    while (address.isLessThan(end)) {
      Block block = address.toStructure();
      int header = block.header;
      if (header == last) {
        address = address.add(lastSize);
      } else {
        Type type = Layout.typeTable().add((header & 0xffff) << 3).toStructure();
        int size = type.size;
        if (size == 0) {
          size = Block.sizeOf(block);
        } else if (header < Block.MARK) {
          last = header;
          lastSize = size;
        }
        if ((header & (Block.MARK | Block.GAP)) != 0) {
          block.header = header & ~Block.MARK;
          if (free.toInt() != address.toInt()) {
            release(free, address);
          }
          address = address.add(size);
          free = address;
        } else {
          address = address.add(size);
        }
      }
    }
    if (free.toInt() != end.toInt()) {
      release(free, end);
    }
  }

  private static void release(Address start, Address end) {
    State state = State.get();
    Address fresh = state.fresh;
    Address freshEnd = state.freshEnd;
    if (!fresh.isLessThan(start) && !end.isLessThan(freshEnd)) {
      // The first word of fresh memory says that it is free, for those who walk over it.
      zero(start, fresh.isLessThan(freshEnd) ? fresh.add(8) : fresh);
      zero(freshEnd, end);
      state.fresh = start;
      state.freshEnd = end;
    } else {
      FreeLists.add(start, end.toInt() - start.toInt());
    }
  }

  /** Writes zeros; both addresses are multiples of 8. */
  static void zero(Address start, Address end) {
    int rest = (end.toInt() - start.toInt()) & (Words.SIZE - 1);
    while (rest != 0) {
      start.putLong(0);
      start = start.add(8);
      rest -= 8;
    }
    while (start.isLessThan(end)) {
      Words words = start.toStructure();
      words.a = 0;
      words.b = 0;
      words.c = 0;
      words.d = 0;
      start = start.add(Words.SIZE);
    }
  }
}
