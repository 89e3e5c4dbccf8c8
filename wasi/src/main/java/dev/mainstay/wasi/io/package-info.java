/** {@code wasi:io@0.2.12}: streams of bytes, waiting for several things at once, and errors. */
package dev.mainstay.wasi.io;
