/** {@code wasi:clocks@0.2.12}: the time of day, time that passes, and time zones. */
package dev.mainstay.wasi.clocks;
