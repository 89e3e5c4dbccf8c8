/** A module as text, for tests and people. */
@NullMarked
package dev.mainstay.wasm.print;

import org.jspecify.annotations.NullMarked;
