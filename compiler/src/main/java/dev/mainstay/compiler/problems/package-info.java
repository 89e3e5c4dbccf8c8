/** What is wrong with a guest, and what is said if the compiler itself fails. */
@NullMarked
package dev.mainstay.compiler.problems;

import org.jspecify.annotations.NullMarked;
