package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;
import java.lang.reflect.Array;

/** What classes know of themselves beyond what TeaVM's do. */
final class ClassMethods {
  private ClassMethods() {}

  public static boolean isAnonymousClass(@Receiver Class<?> self) {
    return self.getSimpleName().isEmpty();
  }

  public static boolean isRecord(@Receiver Class<?> self) {
    return self.getSuperclass() == Record.class;
  }

  public static String getPackageName(@Receiver Class<?> self) {
    Class<?> type = self;
    while (type.isArray()) {
      type = type.getComponentType();
    }
    if (type.isPrimitive()) {
      return "java.lang";
    }
    String name = type.getName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  public static Class<?> componentType(@Receiver Class<?> self) {
    return self.getComponentType();
  }

  public static Class<?> arrayType(@Receiver Class<?> self) {
    return Array.newInstance(self, 0).getClass();
  }
}
