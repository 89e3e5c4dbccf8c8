package dev.mainstay.specification.run;

/** Why a check does not apply. The list is closed: whatever else does not work is a failure. */
public enum Reason {
  TEXT("a", "the text is malformed, so there is no module that could be run or linked"),
  MEMORY64("b", "a memory or table with 64-bit addresses, a proposal that is not lowered"),
  MULTI_MEMORY("c", "more than one memory, which is not lowered: a payload has one"),
  IMPORTED_STATE(
      "d",
      "imports a memory, table, global or tag of another module: a payload stands alone and"
          + " imports functions only"),
  FOREIGN_REFERENCES(
      "e",
      "imports a function of another module that takes or gives references: two payloads have two"
          + " heaps"),
  SHARED_STATE(
      "f",
      "its memory, table or globals would have been changed by a module that imports them, which"
          + " does not apply"),
  FOREIGN_EXCEPTIONS(
      "g", "catches what a function of another payload throws: exceptions end at the border"),
  UNLINKABLE(
      "h", "whether imports fit is found out by the runtime that links, not by the lowering");

  private final String sign;
  private final String text;

  Reason(String sign, String text) {
    this.sign = sign;
    this.text = text;
  }

  /** A letter that stands for the reason in tables. */
  public String sign() {
    return sign;
  }

  /** The reason for readers. */
  public String text() {
    return text;
  }
}
