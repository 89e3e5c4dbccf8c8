/**
 * What a payload's addresses are in its source: the file that is written beside a payload, and
 * reports that are turned back by it.
 */
@NullMarked
package dev.mainstay.symbols;

import org.jspecify.annotations.NullMarked;
