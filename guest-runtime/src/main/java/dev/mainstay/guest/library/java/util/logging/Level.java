package dev.mainstay.guest.library.java.util.logging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** {@code java.util.logging.Level}. */
public class Level implements Serializable {
  private static final List<Level> KNOWN = new ArrayList<>();

  public static final Level OFF = new Level("OFF", Integer.MAX_VALUE);
  public static final Level SEVERE = new Level("SEVERE", 1000);
  public static final Level WARNING = new Level("WARNING", 900);
  public static final Level INFO = new Level("INFO", 800);
  public static final Level CONFIG = new Level("CONFIG", 700);
  public static final Level FINE = new Level("FINE", 500);
  public static final Level FINER = new Level("FINER", 400);
  public static final Level FINEST = new Level("FINEST", 300);
  public static final Level ALL = new Level("ALL", Integer.MIN_VALUE);

  private final String name;
  private final int value;

  @SuppressWarnings("this-escape")
  protected Level(String name, int value) {
    if (name == null) {
      throw new NullPointerException();
    }
    this.name = name;
    this.value = value;
    KNOWN.add(this);
  }

  public String getName() {
    return name;
  }

  public String getLocalizedName() {
    return name;
  }

  public String getResourceBundleName() {
    return null;
  }

  public final int intValue() {
    return value;
  }

  public static Level parse(String name) throws IllegalArgumentException {
    for (Level level : KNOWN) {
      if (level.name.equals(name)) {
        return level;
      }
    }
    int value;
    try {
      value = Integer.parseInt(name);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Bad level \"" + name + "\"", e);
    }
    for (Level level : KNOWN) {
      if (level.value == value) {
        return level;
      }
    }
    return new Level(name, value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Level level && level.value == value;
  }

  @Override
  public int hashCode() {
    return value;
  }

  @Override
  public final String toString() {
    return name;
  }
}
