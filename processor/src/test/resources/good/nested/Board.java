package com.acme.nested;

import dev.mainstay.annotations.*;

/** Interfaces in a class, and one class behind two exports, with imports of its own. */
public final class Board {
  private Board() {}

  @WasiImport("acme:board/pins@2.0.0")
  public interface Pins {
    void set(@U8 int pin);
  }

  @WasiExport(value = "acme:board/start@2.0.0", implementation = Chosen.class)
  public interface Start {
    void start();
  }

  @WasiExport("acme:board/stop@2.0.0")
  interface Stop {
    boolean stop();
  }

  static final class Chosen implements Start, Stop {
    private final Pins pins;

    Chosen(Pins pins, Other other) throws java.io.IOException {
      this.pins = pins;
    }

    @Override
    public void start() {
      pins.set(1);
    }

    @Override
    public boolean stop() {
      return true;
    }
  }

  static final class NotChosen implements Start {
    @Override
    public void start() {}
  }
}
