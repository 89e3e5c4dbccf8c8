/** What is to be generated, free of compiler types. */
@NullMarked
package dev.mainstay.processor.model;

import org.jspecify.annotations.NullMarked;
