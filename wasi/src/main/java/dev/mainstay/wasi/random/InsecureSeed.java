package dev.mainstay.wasi.random;

import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitTuple;

/**
 * {@code wasi:random/insecure-seed@0.2.12}: a number to begin with, so that nobody outside can
 * choose keys that all collide in a hash table.
 */
@WasiImport("wasi:random/insecure-seed@0.2.12")
public interface InsecureSeed {
  /** 128 bits, in two numbers. */
  @WitTuple
  record Seed(@U64 long first, @U64 long second) {}

  /** The number; always the same on some hosts. To be asked for once. */
  Seed insecureSeed();
}
