package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code char}, a Unicode scalar value, on {@code int}.
 *
 * <p>A surrogate, a negative value or one above 0x10FFFF throws IllegalArgumentException before the
 * call, naming the parameter. Java's own {@code char} is half of some characters, and no WIT type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface WitChar {}
