/**
 * Tables of references become something that a simpler target has: arrays in a module that has
 * objects anyway ({@link dev.mainstay.lowering.tables.TableArrays}), else numbers in linear memory
 * ({@link dev.mainstay.lowering.tables.ReferenceLowering}).
 */
@NullMarked
package dev.mainstay.lowering.tables;

import org.jspecify.annotations.NullMarked;
