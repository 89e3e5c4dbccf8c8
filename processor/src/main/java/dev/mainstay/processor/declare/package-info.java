/** What the user wrote, read through {@code javax.lang.model} and validated. */
@NullMarked
package dev.mainstay.processor.declare;

import org.jspecify.annotations.NullMarked;
