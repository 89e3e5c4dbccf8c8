package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code u32}: a number from 0 to 4,294,967,295.
 *
 * <p>On {@code long}, a value outside the range throws IllegalArgumentException before the call,
 * naming the parameter. On {@code int}, the 32 bits are the number, as for {@link
 * Integer#toUnsignedLong}. On {@code int[]}, the list is a {@code list<u32>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface U32 {}
