package dev.mainstay.wasm.model;

import org.jspecify.annotations.Nullable;

/** An item that can be imported and exported. */
public sealed interface ExternalItem
    permits WasmFunction, WasmTable, WasmMemory, WasmGlobal, WasmTag {

  /** Where the item is imported from, or null if the module defines it. */
  @Nullable ImportName imported();

  /** Whether the module imports the item. */
  default boolean isImported() {
    return imported() != null;
  }

  /** The name from the name section, or null. */
  @Nullable String name();
}
