/** Calls of short functions give way to what the functions do. */
@NullMarked
package dev.mainstay.lowering.inlining;

import org.jspecify.annotations.NullMarked;
