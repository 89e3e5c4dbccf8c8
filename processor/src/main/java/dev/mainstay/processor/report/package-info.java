/** Every message of the processor, each with its stable key. */
@NullMarked
package dev.mainstay.processor.report;

import org.jspecify.annotations.NullMarked;
