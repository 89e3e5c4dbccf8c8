package dev.mainstay.processor.model;

/** A Java type that carries a value of a WIT type. */
public enum Carrier {
  BOOLEAN("boolean"),
  BYTE("byte"),
  SHORT("short"),
  INT("int"),
  LONG("long"),
  FLOAT("float"),
  DOUBLE("double"),
  STRING("String"),
  BYTES("byte[]"),
  SHORTS("short[]"),
  INTS("int[]"),
  LONGS("long[]"),
  FLOATS("float[]"),
  DOUBLES("double[]");

  private final String source;

  Carrier(String source) {
    this.source = source;
  }

  /** Whether null is a value of it, which no WIT type has. */
  public boolean isReference() {
    return compareTo(STRING) >= 0;
  }

  /** The type as Java source has it. */
  @Override
  public String toString() {
    return source;
  }
}
