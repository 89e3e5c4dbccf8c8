package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code variant}, on a sealed interface with a record for each case, in the order of the
 * {@code permits} clause, or of the source where there is none.
 *
 * <p>A record without components is a case without a payload; one component is the payload. The
 * case's name is the record's in kebab-case unless {@link WitName} says otherwise.
 *
 * <pre>{@code
 * @WitVariant
 * sealed interface Command {
 *   record Stop() implements Command {}
 *
 *   record Move(@U32 int steps) implements Command {}
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WitVariant {
  /**
   * The WIT interface that the type belongs to, {@code namespace:package/interface@version}, where
   * it is not the one that the type is nested in. A top-level type that does not say belongs to
   * each interface that uses it.
   */
  String in() default "";
}
