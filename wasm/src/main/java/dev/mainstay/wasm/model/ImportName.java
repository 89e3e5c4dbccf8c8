package dev.mainstay.wasm.model;

/** Where an imported item comes from. */
public record ImportName(String module, String field) {
  @Override
  public String toString() {
    return module + " " + field;
  }
}
