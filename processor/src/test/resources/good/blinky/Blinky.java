package com.acme.blinky;

public final class Blinky implements Firmware {
  private final Gpio gpio;

  public Blinky(Gpio gpio) {
    this.gpio = gpio;
  }

  @Override
  public long onMessage(byte[] payload) {
    for (byte pin : payload) {
      gpio.write(pin, !gpio.read(pin));
    }
    return payload.length;
  }
}
