/** How a host enters a payload: commands, reactors, and the exports that they show. */
@NullMarked
package dev.mainstay.linker.entry;

import org.jspecify.annotations.NullMarked;
