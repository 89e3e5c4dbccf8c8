package dev.mainstay.processor.model;

import java.util.Optional;

/** A Java type that carries a value of a simple WIT type. */
public enum Carrier {
  BOOLEAN("boolean", "java.lang.Boolean"),
  BYTE("byte", "java.lang.Byte"),
  SHORT("short", "java.lang.Short"),
  INT("int", "java.lang.Integer"),
  LONG("long", "java.lang.Long"),
  FLOAT("float", "java.lang.Float"),
  DOUBLE("double", "java.lang.Double"),
  STRING("String", ""),
  BYTES("byte[]", ""),
  SHORTS("short[]", ""),
  INTS("int[]", ""),
  LONGS("long[]", ""),
  FLOATS("float[]", ""),
  DOUBLES("double[]", "");

  private final String source;
  private final String box;

  Carrier(String source, String box) {
    this.source = source;
    this.box = box;
  }

  /** Whether null is a value of it, which no WIT type has. */
  public boolean isReference() {
    return compareTo(STRING) >= 0;
  }

  /** Whether it is an array. */
  public boolean isArray() {
    return compareTo(BYTES) >= 0;
  }

  /** The carrier whose box has this qualified name. */
  public static Optional<Carrier> ofBox(String name) {
    for (Carrier carrier : values()) {
      if (carrier.box.equals(name)) {
        return Optional.of(carrier);
      }
    }
    return Optional.empty();
  }

  /** The type as Java source has it. */
  @Override
  public String toString() {
    return source;
  }
}
