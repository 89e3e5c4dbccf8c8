/** Garbage-collected objects become linear memory. */
@NullMarked
package dev.mainstay.lowering.objects;

import org.jspecify.annotations.NullMarked;
