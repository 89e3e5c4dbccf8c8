/**
 * Classes of Java's library that TeaVM's lacks or has otherwise than Java specifies, written after
 * the API's documentation (Java SE 17).
 *
 * <p>{@code dev.mainstay.guest.library.java.util.UUID} is the guest's {@code java.util.UUID}: the
 * compiler takes it in place of TeaVM's. {@code java.lang.StringMethods} holds methods that are
 * added to TeaVM's {@code java.lang.String}, or replace its own; see {@link
 * dev.mainstay.guest.library.Receiver}. All of that happens when a guest is compiled: nobody calls
 * these classes by the names that they have here.
 *
 * <p>A guest's threads are fibers that change only where one waits. So what does not wait needs no
 * lock, and none of these classes has one.
 */
package dev.mainstay.guest.library;
