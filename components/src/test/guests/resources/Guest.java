package test.resources;

import java.util.ArrayList;
import java.util.List;
import test.resources.api.Boards;
import test.resources.api.Pins;

public final class Guest implements Boards {
  private final Pins pins;

  public Guest(Pins pins) {
    this.pins = pins;
  }

  @Override
  public Board newBoard(String name) {
    return new WiredBoard(name, new ArrayList<>(List.of(pins.newPin(0))));
  }

  @Override
  public String boardLargest(List<Board> boards) {
    String name = "none";
    int most = -1;
    for (Board each : boards) {
      if (((WiredBoard) each).wired.size() > most) {
        most = ((WiredBoard) each).wired.size();
        name = each.name();
      }
    }
    return name + " of " + pins.pinCount();
  }

  @Override
  public boolean high(Pins.Pin pin) {
    return pin.read();
  }

  static final class WiredBoard implements Board {
    private final String name;
    private final List<Pins.Pin> wired;

    WiredBoard(String name, List<Pins.Pin> wired) {
      this.name = name;
      this.wired = wired;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void add(Pins.Pin pin) {
      wired.add(pin);
    }

    @Override
    public long all(boolean level) {
      wired.forEach(pin -> pin.write(level));
      return wired.size();
    }

    @Override
    public void close() {
      wired.forEach(Pins.Pin::close);
    }
  }
}
