/**
 * Makes {@code library.wasm} of the other packages when this module is built. It is no part of the
 * module's jar.
 */
@NullMarked
package dev.mainstay.adapter.build;

import org.jspecify.annotations.NullMarked;
