package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;

/** Enums compared, and found by name. */
final class EnumMethods {
  private EnumMethods() {}

  @SuppressWarnings("EnumOrdinal")
  public static <E extends Enum<E>> int compareTo(@Receiver Enum<E> self, Enum<E> o) {
    if (self.getDeclaringClass() != o.getDeclaringClass()) {
      throw new ClassCastException();
    }
    return self.ordinal() - o.ordinal();
  }

  public static <T extends Enum<T>> T valueOf(Class<T> enumClass, String name) {
    T[] constants = enumClass.getEnumConstants();
    if (name == null) {
      throw new NullPointerException("Name is null");
    }
    if (constants == null) {
      throw new IllegalArgumentException(enumClass.getName() + " is not an enum class");
    }
    for (T constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "No enum constant " + enumClass.getName().replace('$', '.') + "." + name);
  }
}
