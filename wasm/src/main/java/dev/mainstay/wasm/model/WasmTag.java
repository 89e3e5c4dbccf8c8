package dev.mainstay.wasm.model;

import org.jspecify.annotations.Nullable;

/** An exception tag: the types of the values that an exception carries. */
public final class WasmTag implements ExternalItem {
  private final @Nullable ImportName imported;
  private final DefinedType type;
  private @Nullable String name;

  private WasmTag(@Nullable ImportName imported, DefinedType type) {
    this.imported = imported;
    this.type = type;
  }

  /** A tag that comes from outside. */
  public static WasmTag imported(ImportName from, DefinedType type) {
    return new WasmTag(from, type);
  }

  /** A tag of the module's own. */
  public static WasmTag defined(DefinedType type) {
    return new WasmTag(null, type);
  }

  /** A function type whose parameters are the values that the exception carries. */
  public DefinedType type() {
    return type;
  }

  @Override
  public @Nullable ImportName imported() {
    return imported;
  }

  @Override
  public @Nullable String name() {
    return name;
  }

  /** Sets the name that is written to the name section. */
  public void setName(@Nullable String newName) {
    name = newName;
  }
}
