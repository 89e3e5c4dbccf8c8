/** Instructions, operand kinds and control flow. */
@NullMarked
package dev.mainstay.wasm.code;

import org.jspecify.annotations.NullMarked;
