/** Java's rules where WebAssembly's instructions trap: division, and a stack that runs out. */
@NullMarked
package dev.mainstay.lowering.checks;

import org.jspecify.annotations.NullMarked;
