/** Modules run for their time, and for how much stack they need. */
@NullMarked
package dev.mainstay.benchmarks.run;

import org.jspecify.annotations.NullMarked;
