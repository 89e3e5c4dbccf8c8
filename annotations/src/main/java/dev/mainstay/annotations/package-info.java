/**
 * What a guest's source names: the WIT interfaces that it imports and exports, and those WIT types
 * that Java's own types do not tell apart.
 *
 * <p>The annotations are read at compile time by the annotation processor ({@code
 * mainstay-processor}). None is there at run time, so a guest's classes run on the JVM, under
 * JUnit, as they are.
 */
package dev.mainstay.annotations;
