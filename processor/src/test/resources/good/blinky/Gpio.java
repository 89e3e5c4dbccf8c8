package com.acme.blinky;

import dev.mainstay.annotations.U8;
import dev.mainstay.annotations.WasiImport;

/** The pins of the board. */
@WasiImport("acme:board/gpio@1.0.0")
public interface Gpio {
  /**
   * Whether the pin is high.
   *
   * @param pin its number on the board
   */
  boolean read(@U8 int pin);

  /** Sets the {@code pin}. */
  void write(@U8 int pin, boolean level);
}
