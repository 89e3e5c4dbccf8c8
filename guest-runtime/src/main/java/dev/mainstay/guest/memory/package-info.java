/**
 * Memory between the guest and its host: loads and stores, the address of an array's data, {@code
 * cabi_realloc} and the blocks that it gives out.
 *
 * <p>Below {@code dev.mainstay.guest.abi}, which turns what lies in memory into Java values.
 */
package dev.mainstay.guest.memory;
