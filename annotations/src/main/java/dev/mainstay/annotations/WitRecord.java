package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code record}, on a Java record: each component is a field, whose name is the component's
 * in kebab-case unless {@link WitName} says otherwise.
 *
 * <pre>{@code
 * @WitRecord
 * record Reading(@U64 long time, float celsius, Optional<String> note) {}
 * }</pre>
 *
 * <p>A resource in a component is owned, unless {@link Borrow} says otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WitRecord {
  /**
   * The WIT interface that the type belongs to, {@code namespace:package/interface@version}, where
   * it is not the one that the type is nested in. A top-level type that does not say belongs to
   * each interface that uses it.
   */
  String in() default "";
}
