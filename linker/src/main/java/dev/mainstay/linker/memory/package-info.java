/** The payload's memory: who gets which part of it, and how its contents are written. */
@NullMarked
package dev.mainstay.linker.memory;

import org.jspecify.annotations.NullMarked;
