package dev.mainstay.wasm.model;

/** The heap types that every module knows, with their one-byte encodings. */
public enum AbstractHeapType implements HeapType {
  ANY("any", 0x6E),
  EQ("eq", 0x6D),
  I31("i31", 0x6C),
  STRUCT("struct", 0x6B),
  ARRAY("array", 0x6A),
  NONE("none", 0x71),
  FUNC("func", 0x70),
  NOFUNC("nofunc", 0x73),
  EXTERN("extern", 0x6F),
  NOEXTERN("noextern", 0x72),
  EXN("exn", 0x69),
  NOEXN("noexn", 0x74);

  private final String text;
  private final int code;

  AbstractHeapType(String text, int code) {
    this.text = text;
    this.code = code;
  }

  /** The byte that encodes this type, also as a shorthand for a nullable reference to it. */
  public int code() {
    return code;
  }

  @Override
  public AbstractHeapType top() {
    return switch (this) {
      case ANY, EQ, I31, STRUCT, ARRAY, NONE -> ANY;
      case FUNC, NOFUNC -> FUNC;
      case EXTERN, NOEXTERN -> EXTERN;
      case EXN, NOEXN -> EXN;
    };
  }

  /** The abstract type at the bottom of this type's hierarchy. */
  public AbstractHeapType bottom() {
    return switch (top()) {
      case ANY -> NONE;
      case FUNC -> NOFUNC;
      case EXTERN -> NOEXTERN;
      default -> NOEXN;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
