/** Saturation, sign extension and multiple values for runtimes without them. */
@NullMarked
package dev.mainstay.lowering.numeric;

import org.jspecify.annotations.NullMarked;
