package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code u8}: a number from 0 to 255.
 *
 * <p>On {@code short} or {@code int}, a value outside the range throws IllegalArgumentException
 * before the call, naming the parameter. On {@code byte}, the eight bits are the number: {@code
 * (byte) 0xff} is 255. On {@code byte[]}, the list is a {@code list<u8>}, which it is without the
 * annotation too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface U8 {}
