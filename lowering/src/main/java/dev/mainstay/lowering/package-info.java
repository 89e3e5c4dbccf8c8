/** From a module to one that a simpler runtime takes: the facade and what its passes share. */
@NullMarked
package dev.mainstay.lowering;

import org.jspecify.annotations.NullMarked;
