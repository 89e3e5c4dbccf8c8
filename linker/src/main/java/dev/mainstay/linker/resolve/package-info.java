/** Answers imports: WASI 0.2, what compilers' libraries import, and the linker's own intrinsics. */
@NullMarked
package dev.mainstay.linker.resolve;

import org.jspecify.annotations.NullMarked;
