/** Changing code without changing what it means. */
@NullMarked
package dev.mainstay.linker.rewrite;

import org.jspecify.annotations.NullMarked;
