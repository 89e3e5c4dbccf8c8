/** Tail calls for runtimes without them. */
@NullMarked
package dev.mainstay.lowering.tailcalls;

import org.jspecify.annotations.NullMarked;
