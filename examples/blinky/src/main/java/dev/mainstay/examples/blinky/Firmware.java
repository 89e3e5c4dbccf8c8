package dev.mainstay.examples.blinky;

import dev.mainstay.annotations.U32;
import dev.mainstay.annotations.WasiExport;

/** What the board calls. */
@WasiExport("acme:board/firmware@1.0.0")
public interface Firmware {

  /**
   * A message has come in: each byte is a pin to toggle.
   *
   * @return how many messages there have been, this one included
   */
  @U32
  long onMessage(byte[] payload);
}
