package dev.mainstay.wit.abi;

import java.util.Locale;

/** The types of core WebAssembly that the Canonical ABI uses. */
public enum CoreType {
  I32,
  I64,
  F32,
  F64;

  /** The type that can carry the bits of either: two cases of a variant share one core value. */
  CoreType join(CoreType other) {
    if (this == other) {
      return this;
    }
    boolean bothOfFourBytes = this != I64 && this != F64 && other != I64 && other != F64;
    return bothOfFourBytes ? I32 : I64;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
