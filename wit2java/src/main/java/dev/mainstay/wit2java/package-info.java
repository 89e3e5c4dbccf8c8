/**
 * WIT in, annotated Java interfaces out: {@link dev.mainstay.wit2java.Wit2Java} makes the sources,
 * {@link dev.mainstay.wit2java.SourceFolder} writes them.
 */
@NullMarked
package dev.mainstay.wit2java;

import org.jspecify.annotations.NullMarked;
