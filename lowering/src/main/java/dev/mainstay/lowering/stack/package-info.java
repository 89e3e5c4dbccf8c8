/**
 * The stack of the runtime that executes a payload: what frames take of it, and when it is full.
 */
@NullMarked
package dev.mainstay.lowering.stack;

import org.jspecify.annotations.NullMarked;
