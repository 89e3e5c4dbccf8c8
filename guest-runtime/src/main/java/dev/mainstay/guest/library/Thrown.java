package dev.mainstay.guest.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that makes an exception: the library's method of that name with these parameters
 * keeps its body, and where it makes an exception without a message, it has this one instead. The
 * parameters are as they were when it was called.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Thrown {}
