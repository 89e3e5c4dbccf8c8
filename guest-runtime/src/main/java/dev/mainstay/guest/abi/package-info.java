/**
 * Java values on both sides of the Canonical ABI: strings, lists, ranges of numbers, return areas,
 * failures. Generated glue calls these, and so does the platform's own glue to WASI.
 *
 * <p>Lowering makes an array that the glue passes by address ({@link
 * dev.mainstay.guest.memory.Memory#dataOf}) and {@link dev.mainstay.guest.memory.Memory#keep keeps}
 * until the call is over. Lifting takes a block out of the {@link dev.mainstay.guest.memory.Arena}.
 */
package dev.mainstay.guest.abi;
