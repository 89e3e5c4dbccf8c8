/**
 * What we say about WIT, and the modules that we make, against tools of the component model that we
 * did not write: wit-component and jco, as npm has them.
 */
@NullMarked
package dev.mainstay.components;

import org.jspecify.annotations.NullMarked;
