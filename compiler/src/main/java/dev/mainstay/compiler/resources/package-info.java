/** Which resources of the class path a payload brings along. */
@NullMarked
package dev.mainstay.compiler.resources;

import org.jspecify.annotations.NullMarked;
