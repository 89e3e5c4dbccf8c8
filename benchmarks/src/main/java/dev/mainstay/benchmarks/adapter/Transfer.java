package dev.mainstay.benchmarks.adapter;

import java.util.ArrayList;
import java.util.List;

/**
 * A call that is measured.
 *
 * @param direction read or write
 * @param place a standard stream, or a file at a position
 * @param size how many bytes each call is given
 */
public record Transfer(Direction direction, Place place, int size) {
  /** Where the bytes go. */
  public enum Direction {
    READ,
    WRITE
  }

  /** What they come from or go to. */
  public enum Place {
    STANDARD,
    FILE
  }

  /** Who calls the host. */
  public enum Way {
    DIRECT,
    ADAPTER
  }

  /** What a guest does besides. */
  public enum Work {
    /** Nothing. */
    CALLS,
    /** It adds up each byte that it reads, and makes each byte that it writes. */
    BYTES
  }

  private static final List<Integer> SIZES = List.of(1, 64, 4096, 65536);

  /** All of them. */
  public static List<Transfer> all() {
    var all = new ArrayList<Transfer>();
    for (var direction : Direction.values()) {
      for (var place : Place.values()) {
        SIZES.forEach(size -> all.add(new Transfer(direction, place, size)));
      }
    }
    return all;
  }
}
