package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code own}: the handle of the {@link WitResource} is given away, and closed afterwards.
 *
 * <p>On a parameter, or a type argument in it; without it, the handle is lent. Results and the
 * components of records are owned without saying so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Own {}
