/**
 * Core modules as data: entities for functions, tables, memories, globals, tags and types, held
 * together by {@link dev.mainstay.wasm.model.WasmModule}.
 *
 * <p>Source: WebAssembly Core Specification 3.0, chapter "Structure".
 */
@NullMarked
package dev.mainstay.wasm.model;

import org.jspecify.annotations.NullMarked;
