package com.acme.records;

import dev.mainstay.annotations.*;

public final class Board {
  private Board() {}

  /** What a sensor says. */
  @WitRecord
  public record Reading(@U64 long time, float celsius, @U8 int quality, String note, byte[] raw) {}

  @WitRecord
  public record Place(@WitName("lat") double latitude, double longitude) {}

  @WitTuple
  public record Named(String name, Place place) {}

  @WasiImport("acme:records/sensors@1.0.0")
  public interface Sensors {
    Reading last(Place where);

    Named near(Named where, @WitChar int unit);

    void tell(Reading reading);
  }

  @WasiExport("acme:records/station@1.0.0")
  public interface Station {
    Reading relay(Reading reading);

    Named name(Named old);
  }

  public static final class Relay implements Station {
    private final Sensors sensors;

    public Relay(Sensors sensors) {
      this.sensors = sensors;
    }

    @Override
    public Reading relay(Reading reading) {
      sensors.tell(reading);
      return reading;
    }

    @Override
    public Named name(Named old) {
      return sensors.near(old, 'C');
    }
  }
}
