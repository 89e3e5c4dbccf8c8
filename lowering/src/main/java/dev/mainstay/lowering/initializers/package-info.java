/** Guards of class initializers, which producers write as calls through a global, become tests. */
@NullMarked
package dev.mainstay.lowering.initializers;

import org.jspecify.annotations.NullMarked;
