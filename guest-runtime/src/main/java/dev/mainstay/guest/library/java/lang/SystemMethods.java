package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.platform.SystemProperties;
import java.util.Properties;

/** Methods of {@code java.lang.System}. */
public final class SystemMethods {
  private SystemMethods() {}

  public static String getProperty(String name) {
    return SystemProperties.get(name);
  }

  public static String getProperty(String name, String otherwise) {
    return SystemProperties.get(name, otherwise);
  }

  public static String setProperty(String name, String value) {
    return SystemProperties.set(name, value);
  }

  public static String clearProperty(String name) {
    return SystemProperties.clear(name);
  }

  public static Properties getProperties() {
    return SystemProperties.all();
  }

  public static void setProperties(Properties properties) {
    SystemProperties.setAll(properties);
  }
}
