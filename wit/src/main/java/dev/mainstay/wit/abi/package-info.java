/**
 * The Canonical ABI: how a value of a WIT type lies in memory, travels in core values, and gets
 * from one form to the other.
 *
 * <p>{@link dev.mainstay.wit.abi.Layout} and {@link dev.mainstay.wit.abi.Flattening} answer
 * questions about types, {@link dev.mainstay.wit.abi.CoreSignature} about functions. {@link
 * dev.mainstay.wit.abi.Walk} turns a function into a sequence of {@link
 * dev.mainstay.wit.abi.Step}s, once for all languages and purposes; a {@link
 * dev.mainstay.wit.abi.StepMachine} goes through such a sequence, checks that every step finds and
 * leaves what it says, and prints or runs it.
 *
 * @see <a
 *     href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md">Canonical
 *     ABI</a>, checked against the state of WASI 0.2.12
 */
@NullMarked
package dev.mainstay.wit.abi;

import org.jspecify.annotations.NullMarked;
