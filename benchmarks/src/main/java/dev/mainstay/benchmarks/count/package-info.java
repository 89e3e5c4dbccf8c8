/** Executed instructions, counted by the module itself, on whatever engine runs it. */
@NullMarked
package dev.mainstay.benchmarks.count;

import org.jspecify.annotations.NullMarked;
