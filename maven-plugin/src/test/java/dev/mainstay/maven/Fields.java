package dev.mainstay.maven;

/** Gives a goal its parameters, as Maven does: by the names of its fields. */
final class Fields {
  private Fields() {}

  static void set(Object goal, String name, Object value) {
    try {
      var field = goal.getClass().getDeclaredField(name);
      field.setAccessible(true);
      field.set(goal, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
