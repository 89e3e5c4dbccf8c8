package dev.mainstay.guest.library;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the first parameter of a static method in a class {@code …Methods}: the method becomes an
 * instance method of the library's class, and this is its receiver.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Receiver {}
