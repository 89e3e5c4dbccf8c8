/**
 * Instructions: the table of opcodes, instructions with resolved operands, and what can be said
 * about code (types on the operand stack, control flow).
 */
@NullMarked
package dev.mainstay.wasm.code;

import org.jspecify.annotations.NullMarked;
