/**
 * What the Java language says and TeaVM does otherwise, mended in the program that TeaVM compiles.
 */
@NullMarked
package dev.mainstay.compiler.language;

import org.jspecify.annotations.NullMarked;
