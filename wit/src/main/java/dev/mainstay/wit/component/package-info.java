/**
 * Worlds in the binary format of components: the section {@code component-type}, which tells
 * standard tools what a core module's functions are.
 */
@NullMarked
package dev.mainstay.wit.component;

import org.jspecify.annotations.NullMarked;
