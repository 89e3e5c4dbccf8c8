/** Java's own library on WASI: standard streams, clocks, environment, exit, uncaught exceptions. */
package dev.mainstay.guest.platform;
