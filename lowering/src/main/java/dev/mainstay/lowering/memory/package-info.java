/** Bulk memory instructions become loops. */
@NullMarked
package dev.mainstay.lowering.memory;

import org.jspecify.annotations.NullMarked;
