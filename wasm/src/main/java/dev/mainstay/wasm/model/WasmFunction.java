package dev.mainstay.wasm.model;

import dev.mainstay.wasm.code.Code;
import org.jspecify.annotations.Nullable;

/** A function: imported, or defined by its code. */
public final class WasmFunction implements ExternalItem {
  private DefinedType type;
  private @Nullable ImportName imported;
  private @Nullable Code code;
  private @Nullable String name;

  private WasmFunction(DefinedType type, @Nullable ImportName imported, @Nullable Code code) {
    this.type = type;
    this.imported = imported;
    this.code = code;
  }

  /** A function that comes from outside. */
  public static WasmFunction imported(ImportName from, DefinedType type) {
    return new WasmFunction(type, from, null);
  }

  /** A function of the module's own; its code may follow by {@link #setCode}. */
  public static WasmFunction defined(DefinedType type, @Nullable Code code) {
    return new WasmFunction(type, null, code);
  }

  /** The function's defined type, which is a function type. */
  public DefinedType type() {
    return type;
  }

  /** The function's parameters and results. */
  public FunctionType signature() {
    return type.function();
  }

  /** Changes the type; the caller changes the code and the callers accordingly. */
  public void setType(DefinedType newType) {
    type = newType;
  }

  @Override
  public @Nullable ImportName imported() {
    return imported;
  }

  /**
   * Lets an imported function come from somewhere else.
   *
   * @throws IllegalStateException for a function of the module's own
   */
  public void setImported(ImportName from) {
    if (imported == null) {
      throw new IllegalStateException("function " + this + " is not imported");
    }
    imported = from;
  }

  /**
   * The code of a defined function.
   *
   * @throws IllegalStateException for an imported function, or before the code is set
   */
  public Code code() {
    if (code == null) {
      throw new IllegalStateException("function " + this + " has no code");
    }
    return code;
  }

  /** Whether the function has code: it is defined, and its code has been set. */
  public boolean hasCode() {
    return code != null;
  }

  /** Gives the function new code; an imported function becomes a defined one by it. */
  public void setCode(Code newCode) {
    imported = null;
    code = newCode;
  }

  @Override
  public @Nullable String name() {
    return name;
  }

  /** Sets the name that is written to the name section and shown in messages. */
  public void setName(@Nullable String newName) {
    name = newName;
  }

  @Override
  public String toString() {
    if (name != null) {
      return "$" + name;
    }
    return imported != null ? "(import " + imported + ")" : "$(unnamed function)";
  }
}
