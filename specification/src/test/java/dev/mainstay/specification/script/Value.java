package dev.mainstay.specification.script;

/** A value in a script: an argument, or what a result is to be. */
public sealed interface Value {
  /** The type of a number. */
  enum NumberKind {
    I32,
    I64,
    F32,
    F64
  }

  /**
   * A number.
   *
   * @param bits its bits, those of 32-bit types in the lower half and the upper half zero
   */
  record Constant(NumberKind kind, long bits) implements Value {}

  /**
   * Some NaN of either sign; only as a result.
   *
   * @param canonical whether nothing but the topmost bit of the payload is set, else that one at
   *     least
   */
  record NotANumber(NumberKind kind, boolean canonical) implements Value {}

  /** Null, of whatever type. */
  record Null() implements Value {}

  /** Reference number {@code id} of the host, as an external one. */
  record Extern(int id) implements Value {}

  /** The same reference, as an internal one. */
  record Host(int id) implements Value {}

  /** Any reference but null to something of a kind; only as a result. */
  record AnyReference(ReferenceKind kind) implements Value {}

  /** What a reference refers to. */
  enum ReferenceKind {
    ANY,
    EQ,
    I31,
    STRUCT,
    ARRAY,
    FUNC,
    EXTERN,
    EXN
  }

  /** A vector; its lanes are of no interest here. */
  record Vector() implements Value {}
}
