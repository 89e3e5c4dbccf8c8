package dev.mainstay.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The program's own buffer for a {@code list<u8>} that an imported function returns, instead of a
 * new array.
 *
 * <pre>{@code
 * int read(@CallerBuffer byte[] into, int offset, @U64 int length);   // read: func(length: u64) -> list<u8>
 * }</pre>
 *
 * <p>A {@code byte[]} parameter with this annotation is followed by two of type {@code int}, the
 * place in it: where it begins, which is no parameter in WIT, and how long it is, which is one
 * unless it has this annotation too. The method returns how many bytes came.
 *
 * <p>A result of more than the bytes is a record in which an {@code int} component with this
 * annotation stands for each {@code list<u8>}; several buffers are filled in the order of the
 * lists:
 *
 * <pre>{@code
 * @WitTuple
 * record Chunk(@CallerBuffer int count, boolean last) {}
 *
 * Chunk read(@CallerBuffer byte[] into, int offset, @U64 int length) throws ReadException;
 * }</pre>
 *
 * <p>Where the other side writes the bytes into memory that it asks for ({@code cabi_realloc}), it
 * gets the buffer itself: nothing is allocated and nothing copied. A list that is longer than its
 * buffer is a {@link BufferTooSmallException}, which has the bytes. What is in the rest of the
 * place is undefined after the call.
 *
 * <p>The same function may have a second method, of any name, that returns the list as an array:
 * {@code byte[] read(@U64 long length)}. What goes the other way is {@link Slice}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface CallerBuffer {}
