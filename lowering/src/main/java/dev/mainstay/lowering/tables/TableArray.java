package dev.mainstay.lowering.tables;

import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmTable;

/**
 * The array that stands for a table.
 *
 * @param type the type of the array
 * @param global holds the array; never null
 * @param maximum how many elements it can grow to
 */
record TableArray(WasmTable table, DefinedType type, WasmGlobal global, int maximum) {}
