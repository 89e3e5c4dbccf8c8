package dev.mainstay.wasm.model;

/**
 * A custom section, unread. The bytes are not copied: nobody changes them.
 *
 * @param name the section's name
 * @param bytes its contents behind the name
 */
@SuppressWarnings("ArrayRecordComponent") // sections can be megabytes; they are never compared
public record CustomSection(String name, byte[] bytes) {}
