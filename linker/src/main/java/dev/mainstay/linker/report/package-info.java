/** What linking says to people: problems, and what came out. */
@NullMarked
package dev.mainstay.linker.report;

import org.jspecify.annotations.NullMarked;
