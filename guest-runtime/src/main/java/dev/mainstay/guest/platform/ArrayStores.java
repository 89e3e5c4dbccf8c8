package dev.mainstay.guest.platform;

/** Java's checks of what is stored and copied into arrays, which TeaVM leaves out. */
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

  /**
   * {@code System.arraycopy} with its checks: as many elements are copied as come before the first
   * one that the other array cannot hold.
   *
   * @throws ArrayStoreException if an element cannot be one of the other array, or an argument is
   *     no array
   */
  public static void copy(Object from, int fromIndex, Object to, int toIndex, int count) {
    if (from == null || to == null) {
      throw new NullPointerException();
    }
    Class<?> source = from.getClass().getComponentType();
    Class<?> target = to.getClass().getComponentType();
    if (source == null || target == null) {
      throw new ArrayStoreException("arraycopy: an argument is no array");
    }
    int fitting = count;
    if (source != target) {
      if (source.isPrimitive() || target.isPrimitive()) {
        throw new ArrayStoreException("arraycopy: the elements are of different types");
      }
      if (inBounds((Object[]) from, fromIndex, count) && inBounds((Object[]) to, toIndex, count)) {
        fitting = fitting((Object[]) from, fromIndex, target, count);
      }
    }
    Hidden.copy(from, fromIndex, to, toIndex, fitting);
    if (fitting != count) {
      throw new ArrayStoreException("arraycopy: an element cannot be one of the other array");
    }
  }

  /** How many elements there are before the first that is of another class. */
  private static int fitting(Object[] from, int index, Class<?> target, int count) {
    int fitting = 0;
    while (fitting < count
        && (from[index + fitting] == null || target.isInstance(from[index + fitting]))) {
      fitting++;
    }
    return fitting;
  }

  private static boolean inBounds(Object[] array, int index, int count) {
    return index >= 0 && count >= 0 && index <= array.length - count;
  }
}
