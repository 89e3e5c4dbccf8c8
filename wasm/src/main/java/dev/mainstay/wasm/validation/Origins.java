package dev.mainstay.wasm.validation;

/** Where the entities of a module stood in the file from which they were read. */
@FunctionalInterface
public interface Origins {
  /** A module that was not read from a file. */
  Origins UNKNOWN = entity -> -1;

  /** The offset of a type, item, segment or constant expression in bytes, or -1. */
  int of(Object entity);
}
