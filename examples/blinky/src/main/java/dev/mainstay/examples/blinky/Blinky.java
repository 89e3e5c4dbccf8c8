package dev.mainstay.examples.blinky;

/** Toggles the pins that a message names. Plain Java: it runs under JUnit as it is. */
public final class Blinky implements Firmware {
  private final Gpio gpio;
  private long messages;

  /** The processor's glue passes the board's own pins. */
  public Blinky(Gpio gpio) {
    this.gpio = gpio;
  }

  @Override
  public long onMessage(byte[] payload) {
    for (byte b : payload) {
      int pin = b & 0xff;
      gpio.write(pin, !gpio.read(pin));
    }
    messages++;
    gpio.log("message " + messages + ": " + payload.length + " pins");
    return messages;
  }
}
