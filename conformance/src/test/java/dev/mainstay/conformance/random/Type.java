package dev.mainstay.conformance.random;

/** The types that expressions have. */
enum Type {
  INT("int", "0"),
  LONG("long", "0L"),
  DOUBLE("double", "0.0"),
  FLOAT("float", "0f"),
  BOOLEAN("boolean", "false"),
  CHAR("char", "'a'"),
  BYTE("byte", "(byte) 0"),
  SHORT("short", "(short) 0"),
  STRING("String", "\"\""),
  NODE("Node", "null"),
  SHAPE("Shape", "null"),
  POINT("Point", "null"),
  INTEGER("Integer", "null"),
  INTS("int[]", "null"),
  LONGS("long[]", "null"),
  BYTES("byte[]", "null"),
  GRID("int[][]", "null"),
  NODES("Node[]", "null"),
  LIST("List<Node>", "null"),
  OBJECT("Object", "null");

  /** What a field, a variable or a parameter can be. */
  static final Type[] ALL = values();

  /** Integers and what converts to them by itself. */
  static final Type[] NUMBERS = {INT, LONG, DOUBLE, FLOAT, CHAR, BYTE, SHORT};

  private final String source;
  private final String ofNothing;

  Type(String source, String ofNothing) {
    this.source = source;
    this.ofNothing = ofNothing;
  }

  /** As Java writes it. */
  String source() {
    return source;
  }

  /** The value that is there when there is nothing better. */
  String ofNothing() {
    return ofNothing;
  }
}
