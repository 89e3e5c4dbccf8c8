/** A finished payload on a pure-Java preview-1 runtime, with its host in the hands of the test. */
@NullMarked
package dev.mainstay.testing;

import org.jspecify.annotations.NullMarked;
