/**
 * Passes for runtimes of 2017: sign extension, saturation, multiple values, extended constant
 * expressions, globals that change and that the host sees. Each stands alone.
 */
@NullMarked
package dev.mainstay.lowering.numeric;

import org.jspecify.annotations.NullMarked;
