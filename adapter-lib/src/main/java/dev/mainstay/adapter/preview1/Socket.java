package dev.mainstay.adapter.preview1;

import org.teavm.interop.Structure;

/** An {@link Entry} of a socket. */
final class Socket extends Structure {
  /** As in an entry. */
  int check;

  /** The {@link Handles#FILE} that it shares with its streams. */
  int file;

  /** A state of {@link Sockets}. */
  byte state;

  /** 0 for IPv4, 1 for IPv6, for WASI and for WAMR. */
  byte family;

  short padding;

  /** For TCP: how many connections may wait to be accepted, or 0 when nobody said. */
  int backlog;
}
