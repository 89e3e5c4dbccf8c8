/** Loads, stores, strings, lists and return areas of the Canonical ABI. */
package dev.mainstay.guest.abi;
