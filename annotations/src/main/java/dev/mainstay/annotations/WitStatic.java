package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static function of a {@link WitResource}, on a method of the interface around it. The
 * function's name is the method's in kebab-case; where two resources have functions of one name,
 * {@link WitName} gives it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WitStatic {
  /** The resource. */
  Class<?> value();
}
