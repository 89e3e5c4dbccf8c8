package dev.mainstay.wasm.model;

import org.jspecify.annotations.Nullable;

/** A global variable or constant. */
public final class WasmGlobal implements ExternalItem {
  private @Nullable ImportName imported;
  private ValueType type;
  private boolean mutable;
  private @Nullable ConstantExpression initializer;
  private @Nullable String name;

  private WasmGlobal(
      @Nullable ImportName imported,
      ValueType type,
      boolean mutable,
      @Nullable ConstantExpression initializer) {
    this.imported = imported;
    this.type = type;
    this.mutable = mutable;
    this.initializer = initializer;
  }

  /** A global that comes from outside. */
  public static WasmGlobal imported(ImportName from, ValueType type, boolean mutable) {
    return new WasmGlobal(from, type, mutable, null);
  }

  /** A global of the module's own. */
  public static WasmGlobal defined(
      ValueType type, boolean mutable, ConstantExpression initializer) {
    return new WasmGlobal(null, type, mutable, initializer);
  }

  /** The type of the value. */
  public ValueType type() {
    return type;
  }

  /** Whether the value can change. */
  public boolean mutable() {
    return mutable;
  }

  /** Declares the value constant, or variable. */
  public void setMutable(boolean isMutable) {
    mutable = isMutable;
  }

  /**
   * The expression for the first value.
   *
   * @throws IllegalStateException for an imported global
   */
  public ConstantExpression initializer() {
    if (initializer == null) {
      throw new IllegalStateException("global " + this + " is imported and has no initializer");
    }
    return initializer;
  }

  /** Changes type and first value; an imported global becomes a defined one by it. */
  public void redefine(ValueType newType, ConstantExpression newInitializer) {
    imported = null;
    type = newType;
    initializer = newInitializer;
  }

  /** Changes the type of an imported global; what the host supplies must be of it. */
  public void retype(ValueType newType) {
    if (imported == null) {
      throw new IllegalStateException("global " + this + " is not imported: redefine it");
    }
    type = newType;
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
    return name != null ? "$" + name : "$(unnamed global)";
  }
}
