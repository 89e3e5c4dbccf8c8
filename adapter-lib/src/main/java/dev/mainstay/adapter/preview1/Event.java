package dev.mainstay.adapter.preview1;

import org.teavm.interop.Structure;

/** An {@code event} of preview 1: 32 bytes. */
final class Event extends Structure {
  /** The subscription's. */
  int userdata;

  int userdataHigh;
  short error;

  /** The subscription's type. */
  byte type;

  long bytes;
  long flags;
}
