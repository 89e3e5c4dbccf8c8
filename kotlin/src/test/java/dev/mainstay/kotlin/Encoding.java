package dev.mainstay.kotlin;

import java.util.Locale;

/** How Kotlin's compiler writes exceptions down. */
enum Encoding {
  /** {@code try_table} and {@code exnref}, of WebAssembly 3.0; the compiler's default in 2.4. */
  TRY_TABLE,
  /** {@code try}, {@code catch} and {@code rethrow}, of the older proposal. */
  LEGACY;

  /** The compiler's option. */
  String option() {
    return "-Xwasm-use-new-exception-proposal=" + (this == TRY_TABLE);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
