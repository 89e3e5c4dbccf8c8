package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code resource}, on an interface that extends {@link AutoCloseable} and is nested in the
 * {@link WasiImport} or {@link WasiExport} interface that it belongs to.
 *
 * <p>Its methods are the resource's methods. Constructors and static functions are methods of the
 * enclosing interface, marked {@link WitConstructor} and {@link WitStatic}.
 *
 * <p>An imported resource is a handle. {@code close()} drops it; a use after that, a second {@code
 * close()} included, throws {@link IllegalStateException}. As a parameter it is lent for the length
 * of the call, or given away where it is marked {@link Own}, and closed from then on. A result is
 * owned. What an exported function was lent is closed when it returns.
 *
 * <p>An exported resource is an object of the guest's own, of a class that implements the
 * interface. When the host drops it, its {@code close()} is called. One that the host gives back is
 * the guest's again, and the guest may give it away again.
 *
 * <pre>{@code
 * @WasiImport("acme:board/pins@1.0.0")
 * interface Pins {
 *   @WitResource
 *   interface Pin extends AutoCloseable {
 *     boolean read();
 *
 *     @Override
 *     void close();
 *   }
 *
 *   @WitConstructor
 *   Pin pin(@U8 int number);
 *
 *   @WitStatic(Pin.class)
 *   @U8 int count();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WitResource {}
