package dev.mainstay.wasm.model;

import org.jspecify.annotations.Nullable;

/** A linear memory; its limits count pages of 64 KiB. */
public final class WasmMemory implements ExternalItem {
  /** The size of a page in bytes. */
  public static final int PAGE_SIZE = 65536;

  private @Nullable ImportName imported;
  private Limits limits;
  private @Nullable String name;

  private WasmMemory(@Nullable ImportName imported, Limits limits) {
    this.imported = imported;
    this.limits = limits;
  }

  /** A memory that comes from outside. */
  public static WasmMemory imported(ImportName from, Limits limits) {
    return new WasmMemory(from, limits);
  }

  /** A memory of the module's own, zero at first. */
  public static WasmMemory defined(Limits limits) {
    return new WasmMemory(null, limits);
  }

  /** The size limits, in pages. */
  public Limits limits() {
    return limits;
  }

  /** Changes the size limits. */
  public void setLimits(Limits newLimits) {
    limits = newLimits;
  }

  /** Turns an imported memory into one of the module's own. */
  public void defineHere() {
    imported = null;
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
