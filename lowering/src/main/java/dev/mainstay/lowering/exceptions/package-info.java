/** Exceptions become branches. */
@NullMarked
package dev.mainstay.lowering.exceptions;

import org.jspecify.annotations.NullMarked;
