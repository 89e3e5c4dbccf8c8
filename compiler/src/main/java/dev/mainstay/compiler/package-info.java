/** Classes in; a core module of the GC proposal, debug information and problems out. */
@NullMarked
package dev.mainstay.compiler;

import org.jspecify.annotations.NullMarked;
