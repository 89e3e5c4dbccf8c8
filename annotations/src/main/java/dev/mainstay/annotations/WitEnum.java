package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code enum}, on a Java enum: one of its constants, which have their names in kebab-case
 * unless {@link WitName} says otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WitEnum {
  /**
   * The WIT interface that the type belongs to, {@code namespace:package/interface@version}, where
   * it is not the one that the type is nested in. A top-level type that does not say belongs to
   * each interface that uses it.
   */
  String in() default "";
}
