package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code tuple}, on a Java record: the components are the elements, in their order. Their
 * names, and the record's, are Java's alone.
 *
 * <p>A resource in a component is owned, unless {@link Borrow} says otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WitTuple {}
