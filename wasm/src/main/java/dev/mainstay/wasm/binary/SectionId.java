package dev.mainstay.wasm.binary;

/**
 * The sections, in the order in which they must stand in a file; custom ones may stand anywhere.
 */
enum SectionId {
  CUSTOM(0, "custom"),
  TYPE(1, "type"),
  IMPORT(2, "import"),
  FUNCTION(3, "function"),
  TABLE(4, "table"),
  MEMORY(5, "memory"),
  TAG(13, "tag"),
  GLOBAL(6, "global"),
  EXPORT(7, "export"),
  START(8, "start"),
  ELEMENT(9, "element"),
  DATA_COUNT(12, "data count"),
  CODE(10, "code"),
  DATA(11, "data");

  private final int code;
  private final String text;

  SectionId(int code, String text) {
    this.code = code;
    this.text = text;
  }

  int code() {
    return code;
  }

  String place() {
    return "the " + text + " section";
  }
}
