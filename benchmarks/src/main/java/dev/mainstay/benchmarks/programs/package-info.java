/**
 * The programs that are measured, in plain Java. The folder {@code src/main/c} has each of them in
 * C, with the same output.
 */
package dev.mainstay.benchmarks.programs;
