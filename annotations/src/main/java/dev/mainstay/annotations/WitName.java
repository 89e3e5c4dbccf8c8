package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The WIT name of a method, a parameter, a type, a component of a record or a constant of an enum,
 * where it is not the Java name in kebab-case.
 *
 * <p>Two names of one scope must differ in more than case; the processor refuses a name that is no
 * WIT name, or that another method has already. A keyword of WIT ({@code list}, {@code record}, …)
 * is a good name: it is escaped in the WIT text and nowhere else.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.TYPE,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT
})
public @interface WitName {
  /**
   * The name: words of letters and digits, each beginning with a letter, joined by hyphens, such as
   * {@code on-message}.
   */
  String value();
}
