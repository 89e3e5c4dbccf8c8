/** {@code wasi:cli@0.2.12}: what a command has: arguments, environment, standard streams, exit. */
package dev.mainstay.wasi.cli;
