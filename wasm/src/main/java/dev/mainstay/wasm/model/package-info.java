/** The sections of a core module as data. */
@NullMarked
package dev.mainstay.wasm.model;

import org.jspecify.annotations.NullMarked;
