/**
 * How the library of functions that the linker may add to a payload is made: from a compiled module
 * with a Java runtime in it, everything but the library's functions is cut away.
 */
@NullMarked
package dev.mainstay.linker.library;

import org.jspecify.annotations.NullMarked;
