/** Takes the functions of the library that a module needs into that module. */
@NullMarked
package dev.mainstay.linker.merge;

import org.jspecify.annotations.NullMarked;
