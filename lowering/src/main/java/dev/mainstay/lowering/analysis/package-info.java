/** Call graph, liveness, roots, may-throw and may-allocate. */
@NullMarked
package dev.mainstay.lowering.analysis;

import org.jspecify.annotations.NullMarked;
