/** A modern module becomes one that a device loads. */
@NullMarked
package dev.mainstay.linker;

import org.jspecify.annotations.NullMarked;
