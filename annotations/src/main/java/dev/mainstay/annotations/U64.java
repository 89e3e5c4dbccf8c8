package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code u64}: a number from 0 to 2<sup>64</sup> - 1.
 *
 * <p>On {@code long}: the 64 bits are the number, as for {@link Long#toUnsignedString(long)}. On
 * {@code long[]}, the list is a {@code list<u64>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface U64 {}
