/** The command line. */
@NullMarked
package dev.mainstay.cli;

import org.jspecify.annotations.NullMarked;
