/**
 * Validation of modules as the specification has it (3.0, "Validation", with the appendix
 * "Validation Algorithm"; the older exceptions as in that proposal): everything that the reader of
 * the binary format does not see by itself.
 */
@NullMarked
package dev.mainstay.wasm.validation;

import org.jspecify.annotations.NullMarked;
