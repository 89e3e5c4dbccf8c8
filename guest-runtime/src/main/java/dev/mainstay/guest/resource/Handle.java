package dev.mainstay.guest.resource;

/** The index of an imported resource, until it is dropped or given away. */
public final class Handle {
  private final String name;

  /** No index is 0: the Canonical ABI's tables begin with 1. */
  private int index;

  /** A handle with this index, of a resource that is called so. */
  public Handle(int index, String name) {
    this.index = index;
    this.name = name;
  }

  /**
   * The index.
   *
   * @throws IllegalStateException if it is gone
   */
  public int index() {
    if (index == 0) {
      throw new IllegalStateException(name + " is closed, or has been given away");
    }
    return index;
  }

  /**
   * The index, for the last time.
   *
   * @throws IllegalStateException if it is gone
   */
  public int take() {
    int last = index();
    index = 0;
    return last;
  }

  /** Whether the index is still there. */
  public boolean isOpen() {
    return index != 0;
  }
}
