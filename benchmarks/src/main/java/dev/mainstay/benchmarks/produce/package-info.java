/** Those who make a module of a program: our compiler and linker, and the others. */
@NullMarked
package dev.mainstay.benchmarks.produce;

import org.jspecify.annotations.NullMarked;
