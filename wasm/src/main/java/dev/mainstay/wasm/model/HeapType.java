package dev.mainstay.wasm.model;

/** What a reference refers to: one of the abstract kinds, or a type that the module defines. */
public sealed interface HeapType permits AbstractHeapType, DefinedType {

  /** The abstract type at the top of this type's hierarchy. */
  AbstractHeapType top();
}
