package shapes;

import dev.mainstay.annotations.Result;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import shapes.Shapes.Level;
import shapes.Shapes.Mode;
import shapes.Shapes.Pair;
import shapes.Shapes.Reading;
import shapes.Shapes.Refused;
import shapes.Shapes.Shape;

final class Relaying implements Shapes.Relay {
  private static final Reading READING = new Reading(7, "seven", new int[] {1, 2, 3});

  private final Shapes.Echo echo;

  Relaying(Shapes.Echo echo) {
    this.echo = echo;
  }

  @Override
  public long number(long value) {
    return echo.number(value);
  }

  @Override
  public int letter(int value) {
    return echo.letter(value);
  }

  @Override
  public String text(String value) {
    return echo.text(value);
  }

  @Override
  public byte[] bytes(byte[] value) {
    return echo.bytes(value);
  }

  @Override
  public Reading oneReading(Reading value) {
    return echo.oneReading(value);
  }

  @Override
  public List<Reading> readings(List<Reading> value) {
    return echo.readings(value);
  }

  @Override
  public Pair onePair(Pair value) {
    return echo.onePair(value);
  }

  @Override
  public Optional<String> option(Optional<String> value) {
    return echo.option(value);
  }

  @Override
  public Level oneLevel(Level value) {
    return echo.oneLevel(value);
  }

  @Override
  public EnumSet<Mode> modes(EnumSet<Mode> value) {
    return echo.modes(value);
  }

  @Override
  public Shape oneShape(Shape value) {
    return echo.oneShape(value);
  }

  @Override
  public Result<String, Level> result(Result<String, Level> value) {
    return echo.result(value);
  }

  @Override
  public String refuse(String value) throws Refused {
    return echo.refuse(value);
  }

  @Override
  public int loop(int shape, int times) {
    for (int i = 0; i < times; i++) {
      if (!once(shape, i)) {
        throw new IllegalStateException("shape " + shape + ", call " + i);
      }
    }
    return 13;
  }

  private boolean once(int shape, int i) {
    switch (shape) {
      case 0:
        return echo.number(i) == i;
      case 1:
        return echo.letter('x') == 'x';
      case 2:
        return echo.text("a text").equals("a text");
      case 3:
        return echo.bytes(new byte[] {1, 2, 3})[2] == 3;
      case 4:
        return echo.oneReading(READING).note().equals("seven");
      case 5:
        return echo.readings(List.of(READING, READING)).size() == 2;
      case 6:
        return echo.onePair(new Pair(200, Optional.of("r"))).left() == 200;
      case 7:
        return echo.option(Optional.of("some")).isPresent();
      case 8:
        return echo.oneLevel(Level.HIGH) == Level.HIGH;
      case 9:
        return echo.modes(EnumSet.of(Mode.A, Mode.C)).size() == 2;
      case 10:
        return echo.oneShape(new Shape.Label("label")) instanceof Shape.Label;
      case 11:
        return echo.result(Result.err(Level.LOW)) instanceof Result.Err<String, Level>;
      default:
        try {
          return echo.refuse("no").isEmpty();
        } catch (Refused e) {
          return e.error().equals("no");
        }
    }
  }

  @Override
  public long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Override
  public void fail(int how) {
    if (how == 0) {
      throw new IllegalStateException("no name for it");
    }
    Object nothing = how == 1 ? null : "text";
    if (nothing.hashCode() != 0) {
      throw new AssertionError("wrong");
    }
  }
}
