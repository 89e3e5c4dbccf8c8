package dev.mainstay.wasm.code;

/**
 * The target of branches: the end of the block that owns it, or the start of a loop. An identity
 * and nothing else, so that a block put around code changes none of the branches in it; depths are
 * counted when code is written. The label that no block owns ends the function: {@link
 * Code#label()}.
 */
public final class Label {}
