/** Tables of references become something that a simpler target has. */
@NullMarked
package dev.mainstay.lowering.tables;

import org.jspecify.annotations.NullMarked;
