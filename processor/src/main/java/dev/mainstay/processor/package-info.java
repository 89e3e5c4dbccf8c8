/**
 * The annotation processor: interfaces marked with {@code @WasiImport} and {@code @WasiExport} in,
 * glue code and WIT out.
 *
 * <pre>{@code
 * declare   what the user wrote, read through javax.lang.model and validated
 * model     what is to be generated, free of compiler types
 * emit      the generated classes, by JavaPoet, and the resources beside them
 * report    every message, with its key
 * }</pre>
 */
@NullMarked
package dev.mainstay.processor;

import org.jspecify.annotations.NullMarked;
