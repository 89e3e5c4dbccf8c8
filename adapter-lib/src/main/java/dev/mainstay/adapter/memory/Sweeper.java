package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;

/** Walks over all blocks, frees what is not marked, and joins what is free. */
final class Sweeper {
  private Sweeper() {}

  /** Rebuilds the free lists. What is free behind the last object becomes fresh memory again. */
  static void sweep() {
    FreeLists.clear();
    Address end = State.get().fresh;
    Address address = State.get().first;
    // Everything from here to the address is free.
    Address free = address;
    while (address.isLessThan(end)) {
      Block block = address.toStructure();
      int header = block.header;
      Address next = address.add(Block.sizeOf(block, header));
      if ((header & (Block.MARK | Block.GAP)) != 0) {
        block.header = header & ~Block.MARK;
        if (free.isLessThan(address)) {
          FreeLists.add(free, address.toInt() - free.toInt());
        }
        free = next;
      }
      address = next;
    }
    zero(free, end);
    State.get().fresh = free;
  }

  /** Writes zeros; both addresses are multiples of 8. */
  static void zero(Address start, Address end) {
    while (start.isLessThan(end)) {
      start.putLong(0);
      start = start.add(8);
    }
  }
}
