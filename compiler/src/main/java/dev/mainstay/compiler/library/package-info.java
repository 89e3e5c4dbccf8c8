/**
 * Java's library as a guest has it: TeaVM's classes, with guest-runtime's in their place, below
 * them, and in the place of single methods.
 */
@NullMarked
package dev.mainstay.compiler.library;

import org.jspecify.annotations.NullMarked;
