/** Weak and soft references, as TeaVM's modules ask their host for them. */
@NullMarked
package dev.mainstay.lowering.weak;

import org.jspecify.annotations.NullMarked;
