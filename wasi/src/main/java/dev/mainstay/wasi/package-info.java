/**
 * WASI 0.2.12 in Java: a package for each of WASI's, an interface for each of its interfaces, and
 * what makes them convenient beside it.
 *
 * <p>The interfaces are WASI's own, function by function, with the names that {@code
 * mainstay:wit2java} gives: where WIT of one's own uses {@code wasi:io}, {@code existing} says that
 * {@code dev.mainstay.wasi.io} has it. What they mean is said in WASI's WIT, <a
 * href="https://github.com/WebAssembly/WASI/tree/main/proposals">version 0.2.12</a>, against which
 * this text was checked. Which of the functions a device without WASI 0.2 can have, the linker
 * knows and says.
 *
 * <p>Only {@code wasi:cli/run} has no interface here: a command exports it, and its {@code main}
 * method is that.
 *
 * <p>Every resource is a handle that its owner closes. Handles that come from one another, streams
 * of a file, say, or what can be polled of a stream, are closed before what they come from.
 */
package dev.mainstay.wasi;
