package dev.mainstay.testing;

import run.endive.wasm.types.FunctionType;

/**
 * A host function and where it can be imported from.
 *
 * @param binding what makes it fit the type that the payload has for it
 */
record HostImport(String module, String name, Binding binding) {

  /** Fits a function to a type. */
  interface Binding {
    /**
     * The function for an import of this type.
     *
     * @throws PayloadException if it has another
     */
    HostFunction to(FunctionType type);
  }

  /** A function that takes what comes. */
  static HostImport of(String module, String name, HostFunction function) {
    return new HostImport(module, name, type -> function);
  }
}
