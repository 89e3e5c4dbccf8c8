package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code borrow}: the handle of the {@link WitResource} is lent for the length of the call.
 *
 * <p>On a component of a record, tuple or case that is used as a parameter only. Parameters are
 * lent without saying so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Borrow {}
