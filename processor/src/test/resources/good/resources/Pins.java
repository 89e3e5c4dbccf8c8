package com.acme.resources;

import dev.mainstay.annotations.*;

/** The pins of the board. */
@WasiImport("acme:resources/pins@1.0.0")
public interface Pins {
  /** One of them. */
  @WitResource
  interface Pin extends AutoCloseable {
    boolean read();

    void write(boolean level) throws PinException;

    void join(Pin other, @Own Pin third);

    @Override
    void close();
  }

  @WitEnum
  enum Fault {
    SHORTED
  }

  final class PinException extends WitException {
    private static final long serialVersionUID = 1;
    private final Fault fault;

    PinException(Fault fault) {
      this.fault = fault;
    }

    Fault error() {
      return fault;
    }
  }

  @WitConstructor
  Pin pin(@U8 int number);

  @WitStatic(Pin.class)
  @U8 int count();

  java.util.List<Pin> all();

  void connect(java.util.List<Pin> lent, java.util.Optional<@Own Pin> given);
}
