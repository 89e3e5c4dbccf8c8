package dev.mainstay.processor.declare;

import dev.mainstay.wit.InterfaceName;
import java.util.Optional;

/**
 * How a type is used, as far as it matters to what it is in WIT.
 *
 * @param owner the interface that uses it, which a type belongs to that does not say
 * @param direction whose interface that is
 * @param lends whether a resource is lent where nothing says that it is given away
 * @param fills whether an {@code int} may stand for a list in the caller's buffer
 */
record Use(Optional<InterfaceName> owner, Direction direction, boolean lends, Fills fills) {
  /** Who offers the interface. */
  enum Direction {
    IMPORT,
    EXPORT,
    /** Nobody yet: a type by itself. */
    NONE
  }

  /** Where the caller's buffer is the destination of a list. */
  enum Fills {
    NOTHING,
    /** Ints that are marked. */
    MARKED,
    /** Any int: it is the result itself. */
    RESULT
  }

  /** A type that nobody uses; a tuple of counts may yet be used with buffers. */
  static Use byItself() {
    return new Use(Optional.empty(), Direction.NONE, false, Fills.MARKED);
  }

  Use parameter() {
    return new Use(owner, direction, true, Fills.NOTHING);
  }

  Use result(boolean fillsBuffers) {
    return new Use(owner, direction, false, fillsBuffers ? Fills.RESULT : Fills.NOTHING);
  }

  /** Inside a list, an option or the like. */
  Use inside() {
    return new Use(owner, direction, lends, Fills.NOTHING);
  }

  /** In a record, tuple or case, where resources are owned unless they say otherwise. */
  Use component(boolean isTuple) {
    return new Use(
        owner, direction, false, isTuple && fills != Fills.NOTHING ? Fills.MARKED : Fills.NOTHING);
  }
}
