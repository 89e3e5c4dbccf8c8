/** Leaves out what nobody can reach. */
@NullMarked
package dev.mainstay.linker.prune;

import org.jspecify.annotations.NullMarked;
