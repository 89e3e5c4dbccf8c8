package dev.mainstay.guest.platform;

import java.util.Properties;

/**
 * {@code System.getProperty} and the like. What there is in the beginning are constants, as a
 * device has no more to tell; they are in a table only in a program that changes or lists them.
 */
public final class SystemProperties {
  private static final String[] NAMES = {
    "file.encoding",
    "file.separator",
    "java.class.path",
    "java.class.version",
    "java.io.tmpdir",
    "java.specification.version",
    "java.vendor",
    "java.version",
    "java.vm.name",
    "java.vm.version",
    "line.separator",
    "native.encoding",
    "os.arch",
    "os.name",
    "os.version",
    "path.separator",
    "user.dir",
    "user.home",
    "user.name"
  };

  /** Null until the program changes or lists them. */
  private static Properties properties;

  private SystemProperties() {}

  /** {@code System.getProperty}. */
  public static String get(String name) {
    check(name);
    return properties != null ? properties.getProperty(name) : initial(name);
  }

  /** {@code System.getProperty}. */
  public static String get(String name, String otherwise) {
    String value = get(name);
    return value != null ? value : otherwise;
  }

  /** {@code System.setProperty}. */
  public static String set(String name, String value) {
    check(name);
    return (String) all().setProperty(name, value);
  }

  /** {@code System.clearProperty}. */
  public static String clear(String name) {
    check(name);
    return (String) all().remove(name);
  }

  /** {@code System.getProperties}: the table itself. */
  public static Properties all() {
    if (properties == null) {
      Properties table = new Properties();
      for (String name : NAMES) {
        table.setProperty(name, initial(name));
      }
      properties = table;
    }
    return properties;
  }

  /** {@code System.setProperties}. */
  public static void setAll(Properties table) {
    properties = table;
    if (table == null) {
      all();
    }
  }

  private static void check(String name) {
    if (name == null) {
      throw new NullPointerException("key can't be null");
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("key can't be empty");
    }
  }

  private static String initial(String name) {
    return switch (name) {
      case "file.encoding", "native.encoding" -> "UTF-8";
      case "file.separator", "user.dir", "user.home" -> "/";
      case "java.class.path", "os.version", "user.name" -> "";
      case "java.class.version" -> "61.0";
      case "java.io.tmpdir" -> "/tmp";
      case "java.specification.version", "java.version", "java.vm.version" -> "17";
      case "java.vendor", "java.vm.name" -> "Mainstay";
      case "line.separator" -> "\n";
      case "os.arch" -> "wasm32";
      case "os.name" -> "WASI";
      case "path.separator" -> ":";
      default -> null;
    };
  }
}
