package dev.mainstay.examples.blinky;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The board: plays its part for the payload, and for the plain Java classes as well. */
public final class Board implements Gpio {
  private final TreeSet<Integer> high = new TreeSet<>();
  private final List<String> log = new ArrayList<>();

  @Override
  public void write(int pin, boolean level) {
    if (level) {
      high.add(pin);
    } else {
      high.remove(pin);
    }
  }

  @Override
  public boolean read(int pin) {
    return high.contains(pin);
  }

  @Override
  public void log(String message) {
    log.add(message);
  }

  List<Integer> highPins() {
    return List.copyOf(high);
  }

  List<String> logLines() {
    return List.copyOf(log);
  }
}
