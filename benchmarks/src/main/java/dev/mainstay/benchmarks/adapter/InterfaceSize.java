package dev.mainstay.benchmarks.adapter;

/**
 * What an interface takes in a payload.
 *
 * @param name its name, without a version
 * @param functions how many functions of it WASI 0.2 has
 * @param answered how many of them the library has
 * @param alone the bytes of the library's code in a payload that calls all of them, and nothing
 *     else
 * @param added the bytes that it adds to a payload that calls the functions of all other interfaces
 */
public record InterfaceSize(String name, int functions, int answered, int alone, int added) {}
