/** A guest that reads and writes through the adapter, and without it. */
@NullMarked
package dev.mainstay.benchmarks.transfers;

import org.jspecify.annotations.NullMarked;
