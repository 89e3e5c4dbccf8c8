package dev.mainstay.specification.run;

import org.jspecify.annotations.Nullable;

/**
 * A value at the border of an instance.
 *
 * @param bits a number, or a reference that Endive holds as a number
 * @param object a reference that Endive holds as an object, or null
 */
record Slot(long bits, @Nullable Object object) {
  static Slot of(long bits) {
    return new Slot(bits, null);
  }
}
