package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code u16}: a number from 0 to 65,535.
 *
 * <p>On {@code int}, a value outside the range throws IllegalArgumentException before the call,
 * naming the parameter. On {@code short}, the sixteen bits are the number. On {@code short[]}, the
 * list is a {@code list<u16>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface U16 {}
