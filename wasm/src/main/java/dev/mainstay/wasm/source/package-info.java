/** Where instructions come from: classes, methods, files and lines of source text. */
@NullMarked
package dev.mainstay.wasm.source;

import org.jspecify.annotations.NullMarked;
