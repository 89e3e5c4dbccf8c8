/** The glue code, written with JavaPoet. */
@NullMarked
package dev.mainstay.processor.emit;

import org.jspecify.annotations.NullMarked;
