package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One interface of the outside world that the guest calls.
 *
 * <p>The annotated Java interface is the WIT interface: each of its abstract methods is a function,
 * whose WIT name is the method's name in kebab-case unless {@link WitName} says otherwise. For
 * {@code Gpio} the processor generates {@code GpioImport} in the same package; {@code
 * GpioImport.instance()} is the outside world, and so is what a constructor parameter of type
 * {@code Gpio} gets in a class that implements a {@link WasiExport} interface. In a unit test on
 * the JVM, any implementation will do.
 *
 * <pre>{@code
 * @WasiImport("acme:board/gpio@1.0.0")
 * public interface Gpio {
 *   boolean read(@U8 int pin);
 *
 *   void write(@U8 int pin, boolean level);
 * }
 * }</pre>
 *
 * <p>Several methods may be one function, if they have the same name, parameters and result in WIT:
 * one with a {@link CallerBuffer} or a {@link Slice} and one with arrays, say.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WasiImport {
  /**
   * The name of the WIT interface: {@code namespace:package/interface}, with {@code @version} if
   * the package has one.
   */
  String value();
}
