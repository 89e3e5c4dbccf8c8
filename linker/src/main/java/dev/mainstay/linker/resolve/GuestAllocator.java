package dev.mainstay.linker.resolve;

import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Optional;

/** The allocators that a module exports for those who give it memory, under today's names. */
public final class GuestAllocator {
  /** What the allocator of a module that speaks preview 2 is called. */
  public static final String REALLOC = "cabi_realloc";

  /**
   * What it is called where the results of imports have an allocator of their own, as in adapters
   * such as Wasmtime's: that one is ready only while such an import is called. wit-component takes
   * it before the other, and so do we.
   */
  private static final String IMPORT_REALLOC = "cabi_import_realloc";

  private GuestAllocator() {}

  /** Whether an export is one of them. */
  public static boolean isOne(String export) {
    return export.equals(REALLOC) || export.equals(IMPORT_REALLOC);
  }

  /** For what must last, and can be had at any time; empty if the module has none. */
  public static Optional<WasmFunction> general(WasmModule module) {
    return module.exportedFunction(REALLOC);
  }

  /** For the results of the module's imports; empty if it has none. */
  static Optional<WasmFunction> ofResults(WasmModule module) {
    return module.exportedFunction(IMPORT_REALLOC).or(() -> general(module));
  }
}
