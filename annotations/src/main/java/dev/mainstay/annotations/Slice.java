package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a {@code byte[]} as a {@code list<u8>} that an imported function takes, instead of an
 * array of that size.
 *
 * <pre>{@code
 * void write(@Slice byte[] contents, int offset, int length);   // write: func(contents: list<u8>)
 * }</pre>
 *
 * <p>The parameter is followed by two of type {@code int}, the place in the array: where it begins
 * and how long it is. They are no parameters in WIT. A place that is not inside of the array throws
 * IndexOutOfBoundsException before the call.
 *
 * <p>Nothing is allocated and nothing copied: the other side reads the array itself. The way back
 * is {@link CallerBuffer}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Slice {}
