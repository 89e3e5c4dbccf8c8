package dev.mainstay.wit.abi;

/** A load or store: how wide it is in memory and what becomes of it. */
public enum Access {
  I32_8_SIGNED(CoreType.I32),
  I32_8_UNSIGNED(CoreType.I32),
  I32_16_SIGNED(CoreType.I32),
  I32_16_UNSIGNED(CoreType.I32),
  I32(CoreType.I32),
  I64(CoreType.I64),
  F32(CoreType.F32),
  F64(CoreType.F64);

  private final CoreType type;

  Access(CoreType type) {
    this.type = type;
  }

  /** What it loads or stores. */
  public CoreType type() {
    return type;
  }

  /** The access to a number without sign that has so many bytes. */
  static Access unsigned(int size) {
    return switch (size) {
      case 1 -> I32_8_UNSIGNED;
      case 2 -> I32_16_UNSIGNED;
      default -> I32;
    };
  }
}
