/**
 * What passes need to know about a module, found without changing it: who calls whom, what is read
 * again, what may throw, and where the collector may run.
 */
@NullMarked
package dev.mainstay.lowering.analysis;

import org.jspecify.annotations.NullMarked;
