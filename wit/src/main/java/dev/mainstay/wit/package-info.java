/**
 * WIT as data: types, functions, interfaces and worlds, and what the Canonical ABI says about them.
 */
@NullMarked
package dev.mainstay.wit;

import org.jspecify.annotations.NullMarked;
