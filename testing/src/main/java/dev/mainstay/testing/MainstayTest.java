package dev.mainstay.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class about one payload: its tests take a {@link Payload} and a {@link Device.Builder} as
 * parameters.
 *
 * <pre>{@code
 * @MainstayTest("target/hello.wasm")
 * class HelloIT {
 *   @Test
 *   void greets(Payload hello, Device.Builder device) {
 *     assertEquals("Hello, device!\n", device.build().run(hello).stdout());
 *   }
 * }
 * }</pre>
 *
 * <p>The file is read once for the class; every parameter of type {@code Device.Builder} is a new
 * one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(MainstayExtension.class)
public @interface MainstayTest {

  /** The payload's file, relative to the directory that the tests run in: the project's. */
  String value();
}
