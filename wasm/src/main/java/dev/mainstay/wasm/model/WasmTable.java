package dev.mainstay.wasm.model;

import org.jspecify.annotations.Nullable;

/** A table of references. */
public final class WasmTable implements ExternalItem {
  private final @Nullable ImportName imported;
  private ReferenceType elementType;
  private Limits limits;
  private @Nullable ConstantExpression initializer;
  private @Nullable String name;

  private WasmTable(
      @Nullable ImportName imported,
      ReferenceType elementType,
      Limits limits,
      @Nullable ConstantExpression initializer) {
    this.imported = imported;
    this.elementType = elementType;
    this.limits = limits;
    this.initializer = initializer;
  }

  /** A table that comes from outside. */
  public static WasmTable imported(ImportName from, ReferenceType elementType, Limits limits) {
    return new WasmTable(from, elementType, limits, null);
  }

  /** A table of the module's own; without an initializer its elements are null at first. */
  public static WasmTable defined(
      ReferenceType elementType, Limits limits, @Nullable ConstantExpression initializer) {
    return new WasmTable(null, elementType, limits, initializer);
  }

  /** The type of the elements. */
  public ReferenceType elementType() {
    return elementType;
  }

  /** The size limits, in elements. */
  public Limits limits() {
    return limits;
  }

  /** Changes the size limits. */
  public void setLimits(Limits newLimits) {
    limits = newLimits;
  }

  /** The expression that gives all elements their first value, or null for null references. */
  public @Nullable ConstantExpression initializer() {
    return initializer;
  }

  /** Changes the elements' type and first value together. */
  public void redefine(ReferenceType newType, @Nullable ConstantExpression newInitializer) {
    elementType = newType;
    initializer = newInitializer;
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

  @Override
  public String toString() {
    return name != null ? "$" + name : "$(unnamed table)";
  }
}
