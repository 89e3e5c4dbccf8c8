package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;

/**
 * The free blocks by size, a list for each power of two: in the order of {@link State#lists} the
 * largest first, so that a list is found by the zeros that a size begins with.
 *
 * <p>A block of 8 bytes is in no list: it waits for a neighbour to become free.
 */
final class FreeLists {
  private FreeLists() {}

  /** Forgets all blocks. */
  static void clear() {
    State.get().holes = 0;
    Sweeper.zero(State.lists(), State.lists().add(State.LISTS_SIZE));
  }

  /** Makes {@code size} bytes a free block. */
  static void add(Address address, int size) {
    Block block = address.toStructure();
    block.header = Block.FREE;
    block.size = size;
    if (size > 8) {
      State.get().holes += size;
      Address head = listOf(size);
      block.next = head.getAddress().toStructure();
      head.putAddress(address);
    }
  }

  /**
   * Takes a block of at least {@code size} bytes out of its list.
   *
   * @param most the size of the largest blocks to look at, a power of two less one; -1 for any
   * @param patience how many blocks of one list to look at before going on to larger ones; -1 for
   *     all
   * @return the block, or 0
   */
  static Address remove(int size, int most, int patience) {
    Address last = listOf(most);
    Address head = listOf(size);
    while (!head.isLessThan(last)) {
      Address link = head;
      int left = patience;
      while (link.getInt() != 0 && left != 0) {
        Address address = link.getAddress();
        Block block = address.toStructure();
        if (block.size >= size) {
          State.get().holes -= block.size;
          link.putAddress(block.next.toAddress());
          return address;
        }
        link = address.add(8);
        left--;
      }
      head = head.add(-4);
    }
    return Address.fromInt(0);
  }

  private static Address listOf(int size) {
    return State.lists().add(Integer.numberOfLeadingZeros(size) << 2);
  }
}
