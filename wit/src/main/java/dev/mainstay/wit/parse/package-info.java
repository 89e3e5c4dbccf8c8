/**
 * WIT text, read: {@link dev.mainstay.wit.parse.WitParser} takes the files of one or several
 * packages and makes interfaces and worlds of them, every name resolved.
 */
@NullMarked
package dev.mainstay.wit.parse;

import org.jspecify.annotations.NullMarked;
