/** {@code wasi:random@0.2.12}: random numbers, good ones and cheap ones. */
package dev.mainstay.wasi.random;
