package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;

/**
 * The free blocks by size: one list for each multiple of 8 below 256, four for each power of two
 * from there to 64 KiB, and one for the rest.
 *
 * <p>A block of 8 bytes is in no list: it waits for a neighbour to become free.
 */
final class FreeLists {
  private static final int LAST = 63;

  private FreeLists() {}

  /** Forgets all blocks. */
  static void clear() {
    State.get().filled = 0;
    State.get().holes = 0;
  }

  /** Makes {@code size} bytes a free block. */
  static void add(Address address, int size) {
    Block block = address.toStructure();
    block.header = Block.FREE;
    block.size = size;
    if (size > 8) {
      int list = listOf(size);
      long bit = 1L << list;
      Address head = State.lists().add(list << 2);
      State state = State.get();
      long filled = state.filled;
      if ((filled & bit) == 0) {
        head.putInt(0);
      }
      state.filled = filled | bit;
      state.holes += size;
      block.next = head.getAddress().toStructure();
      head.putAddress(address);
    }
  }

  /**
   * Takes a block of at least {@code size} bytes out of its list.
   *
   * @param patience how many blocks of one list to look at before going on to larger ones
   * @return the block, or 0
   */
  static Address remove(int size, int patience) {
    State state = State.get();
    int list = listOf(size);
    long lists = state.filled >>> list << list;
    while (lists != 0) {
      list = Long.numberOfTrailingZeros(lists);
      Address head = State.lists().add(list << 2);
      Address link = head;
      for (int left = patience; left != 0; left--) {
        Address address = link.getAddress();
        if (address.toInt() == 0) {
          break;
        }
        Block block = address.toStructure();
        if (block.size >= size) {
          link.putAddress(block.next.toAddress());
          if (head.getInt() == 0) {
            state.filled &= ~(1L << list);
          }
          state.holes -= block.size;
          return address;
        }
        link = address.add(8);
      }
      lists &= lists - 1;
    }
    return Address.fromInt(0);
  }

  private static int listOf(int size) {
    if (size < 256) {
      return size >>> 3;
    }
    int power = 31 - Integer.numberOfLeadingZeros(size);
    int list = (power << 2) + (size >>> (power - 2)) - 4;
    return list < LAST ? list : LAST;
  }
}
