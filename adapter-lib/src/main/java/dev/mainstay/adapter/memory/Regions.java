package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * The memory that the heap has: what the module starts with, and the pages that it got since.
 *
 * <p>A runtime may have memory of its own behind the declared one, so the heap takes only pages
 * that {@code memory.grow} returned. What lies between two regions becomes a gap block, whose
 * header is in the eight bytes that every region keeps back at its end. A new region continues the
 * last one only if nothing lies between it and fresh memory.
 */
final class Regions {
  private static final int RESERVE = 8;
  private static final int PAGE_SHIFT = 16;
  private static final int PAGE_MASK = 0xffff;

  private Regions() {}

  @Import(module = "mainstay:memory", name = "size")
  private static native int pages();

  @Import(module = "mainstay:memory", name = "grow")
  private static native int growPages(int count);

  /** Takes the memory that the module starts with, if there is any worth taking. */
  static void initialize() {
    int start = (Layout.heapStart().toInt() + 7) & -8;
    int end = Layout.heapInitialEnd().toInt();
    int limit = Layout.heapLimit().toInt();
    int size = (end < limit ? end : limit) - start;
    if (size > RESERVE) {
      open(start, size);
    }
  }

  /**
   * Gets more memory, so that {@code size} bytes of fresh memory lie in one piece, which is not so
   * now; or none, if that cannot be.
   *
   * @param wanted how much to get if the limit and the runtime allow it and it is more than that
   */
  static void grow(int size, int wanted) {
    State state = State.get();
    int place = pages() << PAGE_SHIFT;
    int room = Layout.heapLimit().toInt() - place;
    int lacking = size + RESERVE;
    if (place == state.freshEnd.toInt() + RESERVE) {
      lacking -= freshSize() + RESERVE;
    }
    if (wanted > room) {
      wanted = room;
    }
    if (lacking <= room && (wanted <= lacking || !extend(wanted))) {
      extend(lacking);
    }
  }

  /** The bytes of fresh memory. */
  static int freshSize() {
    return State.get().freshEnd.toInt() - State.get().fresh.toInt();
  }

  private static boolean extend(int size) {
    size = (size + PAGE_MASK) >>> PAGE_SHIFT;
    int start = growPages(size) << PAGE_SHIFT;
    size <<= PAGE_SHIFT;
    // The last page may reach past the limit. None comes after it, so this loses nothing.
    int room = Layout.heapLimit().toInt() - start;
    if (start < 0 || room <= RESERVE) {
      return false;
    }
    open(start, room < size ? room : size);
    return true;
  }

  private static void open(int start, int size) {
    State state = State.get();
    if (start != state.freshEnd.toInt() + RESERVE) {
      if (state.top.toInt() == 0) {
        state.first = Address.fromInt(start);
      } else {
        if (freshSize() != 0) {
          FreeLists.add(state.fresh, freshSize());
        }
        Block gap = state.top.toStructure();
        gap.header = Block.GAP;
        gap.size = start - state.top.toInt();
      }
      state.fresh = Address.fromInt(start);
    }
    state.top = Address.fromInt((start + size - RESERVE) & -8);
    state.freshEnd = state.top;
    state.total += size;
  }
}
