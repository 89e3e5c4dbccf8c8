/**
 * What passes and producers leave behind is tidied up, for interpreters to which every instruction
 * and every local is a cost. For code without exception handlers.
 */
@NullMarked
package dev.mainstay.lowering.cleanup;

import org.jspecify.annotations.NullMarked;
