/**
 * {@code wasi:sockets@0.2.12}: TCP, UDP and names of hosts.
 *
 * <p>Preview 1 has no sockets that a program could open: these need a profile of a runtime that has
 * them, such as {@code wamr}.
 */
package dev.mainstay.wasi.sockets;
