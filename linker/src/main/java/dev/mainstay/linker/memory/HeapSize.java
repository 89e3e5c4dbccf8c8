package dev.mainstay.linker.memory;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How much memory the collected heap has. It starts small and grows when a collection no longer
 * finds enough, by whole pages of 64 KiB, up to its limit; the limit itself may lie anywhere.
 *
 * @param initial how many bytes it has at least when the payload starts
 * @param growth how many bytes it grows by at a time, at least; empty for a third of what it has
 * @param limit how many bytes it can ever have; empty where only the host limits it
 */
public record HeapSize(long initial, OptionalLong growth, OptionalLong limit) {
  private static final long DEFAULT_INITIAL = 32 * 1024;

  /** What nobody gets by with less of: the ends of a heap's regions cost some bytes. */
  private static final long LEAST_LIMIT = 64;

  /** Starts with 32 KiB, grows by a third, has no limit. */
  public static final HeapSize DEFAULT =
      new HeapSize(DEFAULT_INITIAL, OptionalLong.empty(), OptionalLong.empty());

  /**
   * Checks the numbers against each other.
   *
   * @throws IllegalArgumentException if they contradict each other, or one is not a size at all
   */
  public HeapSize {
    range("the initial heap", initial, 0);
    growth.ifPresent(bytes -> range("the heap's growth", bytes, 1));
    limit.ifPresent(bytes -> range("the heap limit", bytes, LEAST_LIMIT));
    if (limit.isPresent()) {
      within("the initial heap", initial, limit.getAsLong());
      growth.ifPresent(bytes -> within("the heap's growth", bytes, limit.getAsLong()));
    }
  }

  /**
   * A heap of which some sizes are settled. One that starts with what is usual starts with less if
   * its limit is less.
   *
   * @param initial null for what is usual, as with the others
   */
  public static HeapSize of(@Nullable Long initial, @Nullable Long growth, @Nullable Long limit) {
    long usual = limit == null ? DEFAULT_INITIAL : Math.min(DEFAULT_INITIAL, Math.max(0, limit));
    return new HeapSize(initial == null ? usual : initial, optional(growth), optional(limit));
  }

  /** A heap that starts as usual. */
  public static HeapSize limitedTo(long limit) {
    return of(null, null, limit);
  }

  private static OptionalLong optional(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static void range(String what, long value, long least) {
    if (value < least || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          what + " has " + value + " bytes; expected " + least + " to " + Integer.MAX_VALUE);
    }
  }

  private static void within(String what, long value, long limit) {
    if (value > limit) {
      throw new IllegalArgumentException(
          what
              + " has "
              + value
              + " bytes, more than the heap limit of "
              + limit
              + "; expected at most that, or a higher limit");
    }
  }
}
