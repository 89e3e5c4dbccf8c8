package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code flags}, on a Java enum: any of its constants. The type of a value is {@code
 * EnumSet<E>} of the enum. More than 32 constants are fine.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WitFlags {
  /**
   * The WIT interface that the type belongs to, {@code namespace:package/interface@version}, where
   * it is not the one that the type is nested in. A top-level type that does not say belongs to
   * each interface that uses it.
   */
  String in() default "";
}
