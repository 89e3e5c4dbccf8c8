package dev.mainstay.wasm.model;

/** The shape of a defined type. */
public sealed interface CompositeType permits FunctionType, StructType, ArrayType {}
