/** Code that is hardly ever run leaves the functions that are. */
@NullMarked
package dev.mainstay.lowering.outlining;

import org.jspecify.annotations.NullMarked;
