/** The Maven goals: parameters and wiring, no logic. */
@NullMarked
package dev.mainstay.maven;

import org.jspecify.annotations.NullMarked;
