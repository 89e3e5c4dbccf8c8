package dev.mainstay.guest.platform;

import java.util.AbstractList;

/** How often lists have been changed. */
public final class Modifications {
  private Modifications() {}

  /** {@code AbstractList.modCount}, which only lists may see. */
  public static int of(AbstractList<?> list) {
    return Hidden.modifications(list);
  }
}
