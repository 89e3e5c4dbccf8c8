/** What a module with its WASI 0.2 imports left in says to tools that make components. */
@NullMarked
package dev.mainstay.linker.component;

import org.jspecify.annotations.NullMarked;
