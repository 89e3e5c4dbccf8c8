/**
 * Control flow in the form that costs an interpreter least: few instructions, shallow blocks. What
 * compilers emit for checks and loops is recognized; a match that is missed costs speed, never
 * correctness.
 */
@NullMarked
package dev.mainstay.lowering.control;

import org.jspecify.annotations.NullMarked;
