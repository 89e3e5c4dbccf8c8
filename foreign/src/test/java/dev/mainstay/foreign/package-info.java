/**
 * The adapter for others: modules that no compiler of ours made, whose results are compared with
 * what they do without us.
 */
@NullMarked
package dev.mainstay.foreign;

import org.jspecify.annotations.NullMarked;
