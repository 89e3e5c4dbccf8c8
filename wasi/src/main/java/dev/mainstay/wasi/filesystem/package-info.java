/**
 * {@code wasi:filesystem@0.2.12}: files and folders, as far as the host has opened them beforehand.
 */
package dev.mainstay.wasi.filesystem;
