package dev.mainstay.wasm.code;

/** What follows an opcode in the binary format. */
public enum Operands {
  NONE,
  /** A block type. */
  BLOCK_TYPE,
  /** A block type and a vector of catch clauses. */
  CATCH_CLAUSES,
  LABEL,
  /** A vector of labels and a default label. */
  LABELS,
  /** Two nullability bits, a label, a source and a target heap type. */
  LABEL_CAST,
  LOCAL,
  GLOBAL,
  FUNCTION,
  TYPE,
  /** A type and a table. */
  TYPE_TABLE,
  /** A struct type and a field. */
  TYPE_FIELD,
  /** An array type and a number of elements. */
  TYPE_COUNT,
  /** An array type and a data segment. */
  TYPE_DATA,
  /** An array type and an element segment. */
  TYPE_ELEMENT,
  /** Two array types: destination, source. */
  TYPE_TYPE,
  TAG,
  TABLE,
  /** Two tables: destination, source. */
  TABLE_TABLE,
  ELEMENT,
  /** An element segment and a table. */
  ELEMENT_TABLE,
  DATA,
  /** A data segment and a memory. */
  DATA_MEMORY,
  MEMORY,
  /** Two memories: destination, source. */
  MEMORY_MEMORY,
  /** Alignment, memory and offset. */
  MEMORY_ACCESS,
  /** Alignment, memory, offset and a lane. */
  MEMORY_ACCESS_LANE,
  LANE,
  /** Sixteen lanes. */
  SHUFFLE,
  HEAP_TYPE,
  /** A heap type whose nullability is in the opcode. */
  REFERENCE,
  /** A vector of value types. */
  VALUE_TYPES,
  I32,
  I64,
  F32,
  F64,
  V128,
  /** One byte, 0. */
  FENCE
}
