/** What a payload reaches, what of that is not there, and how it came to it. */
@NullMarked
package dev.mainstay.compiler.analysis;

import org.jspecify.annotations.NullMarked;
