/** Figures as tables and charts. */
@NullMarked
package dev.mainstay.benchmarks.report;

import org.jspecify.annotations.NullMarked;
