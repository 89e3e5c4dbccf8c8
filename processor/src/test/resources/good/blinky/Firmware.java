package com.acme.blinky;

import dev.mainstay.annotations.U32;
import dev.mainstay.annotations.WasiExport;

@WasiExport("acme:board/firmware@1.0.0")
public interface Firmware {
  @U32
  long onMessage(byte[] payload);
}
