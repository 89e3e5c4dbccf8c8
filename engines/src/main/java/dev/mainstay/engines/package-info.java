/** One payload on several runtimes, and the same classes on the JVM, with outcomes to compare. */
@NullMarked
package dev.mainstay.engines;

import org.jspecify.annotations.NullMarked;
