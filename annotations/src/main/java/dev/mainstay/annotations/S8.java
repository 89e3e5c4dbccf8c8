package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * WIT's {@code s8} where the ordinary reading is another: {@code @S8 byte[]} is a {@code list<s8>},
 * while {@code byte[]} is a {@code list<u8>}.
 *
 * <p>On {@code byte} it says what is so anyhow.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface S8 {}
