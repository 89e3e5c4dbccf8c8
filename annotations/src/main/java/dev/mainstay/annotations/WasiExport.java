package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One interface that the guest offers and its host calls.
 *
 * <p>The one concrete class that implements the annotated interface is found at compile time; none,
 * or more than one, is a compile error that lists the candidates. Its one constructor takes {@link
 * WasiImport} interfaces, or nothing. It is built once, before the first call. An exception that a
 * method throws prints its stack trace to standard error and traps: the host never goes on with
 * half a result.
 *
 * <pre>{@code
 * @WasiExport("acme:board/firmware@1.0.0")
 * public interface Firmware {
 *   @U32 long onMessage(byte[] payload);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WasiExport {
  /**
   * The name of the WIT interface: {@code namespace:package/interface}, with {@code @version} if
   * the package has one.
   */
  String value();

  /**
   * The class that implements the interface, where more than one does. {@code void.class} means:
   * find it.
   */
  Class<?> implementation() default void.class;
}
