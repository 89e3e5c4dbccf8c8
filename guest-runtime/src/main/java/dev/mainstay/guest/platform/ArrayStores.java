package dev.mainstay.guest.platform;

/** Java's check of what is stored into arrays of references, which TeaVM leaves out. */
public final class ArrayStores {
  private ArrayStores() {}

  /**
   * Checks a value that is about to be stored (JLS 17, section 15.26.1). A null array and an index
   * out of bounds are left to the store.
   *
   * @throws ArrayStoreException if the array's elements cannot be the value
   */
  public static void check(Object[] array, int index, Object value) {
    if (value != null
        && array != null
        && index >= 0
        && index < array.length
        && !array.getClass().getComponentType().isInstance(value)) {
      throw new ArrayStoreException(value.getClass().getName());
    }
  }
}
