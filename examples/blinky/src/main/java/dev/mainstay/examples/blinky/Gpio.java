package dev.mainstay.examples.blinky;

import dev.mainstay.annotations.U8;
import dev.mainstay.annotations.WasiImport;

/** The board's pins, which the firmware of the device offers. */
@WasiImport("acme:board/gpio@1.0.0")
public interface Gpio {

  /** Sets an output. */
  void write(@U8 int pin, boolean level);

  /** Reads an output back. */
  boolean read(@U8 int pin);

  /** A line for the board's log. */
  void log(String message);
}
