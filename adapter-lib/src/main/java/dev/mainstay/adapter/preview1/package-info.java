/**
 * WASI 0.2 on preview 1, one class per WASI interface.
 *
 * <p>This is Java in a dialect: what the compiler makes of it must be bare functions, since only
 * such can be added to any payload one by one. Static methods, numbers, {@link
 * org.teavm.interop.Address} and {@link org.teavm.interop.Structure}; no object, array, string,
 * exception, static field or class initializer. A structure is an address with named offsets,
 * nothing is allocated for it. Unsigned numbers are compared by {@code Address.isLessThan}, or
 * shifted by the least value, as Java's methods for it become calls. What must last lives in a
 * block of {@link Linker}. The build fails when something else slips in, and says by which way.
 *
 * <p>A method exported as {@code MODULE#FIELD} answers the import of that name; its parameters are
 * those of the Canonical ABI, the return area last. Its rules: a result that is a list is one block
 * of the guest's allocator, made before the call that fills it and only then; every change to the
 * handle table is complete before the guest's allocator is called, as that is the guest's code; a
 * handle that is wrong traps; a stream tells of an error once and is closed from then on; no
 * pointer of ours is 0.
 *
 * <p>What a function calls comes with it into every payload that calls it. Therefore what only some
 * callers need is a function of its own: printing brings along neither polling nor the larger
 * buffer.
 *
 * <p>Checked against WASI 0.2.12 and preview 1 of WASI 0.2.0.
 */
package dev.mainstay.adapter.preview1;
