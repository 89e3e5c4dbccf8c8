package dev.mainstay.wasm.code;

import dev.mainstay.wasm.model.WasmTag;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a {@code try_table}.
 *
 * @param tag the tag that it catches, or null if it catches all
 * @param withReference whether it passes on the exception itself, as an {@code exnref}
 * @param label where it branches to, with the tag's values and the reference as operands
 */
public record CatchClause(@Nullable WasmTag tag, boolean withReference, Label label) {}
