/** What a payload's addresses are in its source. */
@NullMarked
package dev.mainstay.linker.symbols;

import org.jspecify.annotations.NullMarked;
