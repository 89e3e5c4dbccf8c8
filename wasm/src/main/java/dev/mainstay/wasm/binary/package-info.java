/** Reading and writing of the binary format. */
@NullMarked
package dev.mainstay.wasm.binary;

import org.jspecify.annotations.NullMarked;
