package shapes;

import dev.mainstay.annotations.*;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The types of both interfaces. */
public final class Shapes {
  private Shapes() {}

  @WitRecord
  public record Reading(@U64 long time, String note, int[] values) {}

  @WitTuple
  public record Pair(@U8 int left, Optional<String> right) {}

  @WitEnum
  public enum Level {
    LOW,
    HIGH
  }

  @WitFlags
  public enum Mode {
    A,
    B,
    C
  }

  @WitVariant
  public sealed interface Shape {
    record Circle(float radius) implements Shape {}

    record Label(String text) implements Shape {}

    record Nothing() implements Shape {}
  }

  public static final class Refused extends WitException {
    private static final long serialVersionUID = 1;
    private final String error;

    public Refused(String error) {
      super(error);
      this.error = error;
    }

    public String error() {
      return error;
    }
  }

  /** The host's: gives back what it is given. */
  @WasiImport("test:shapes/echo")
  public interface Echo {
    @U64 long number(@U64 long value);

    @WitChar int letter(@WitChar int value);

    String text(String value);

    byte[] bytes(byte[] value);

    Reading oneReading(Reading value);

    List<Reading> readings(List<Reading> value);

    Pair onePair(Pair value);

    Optional<String> option(Optional<String> value);

    Level oneLevel(Level value);

    EnumSet<Mode> modes(EnumSet<Mode> value);

    Shape oneShape(Shape value);

    Result<String, Level> result(Result<String, Level> value);

    String refuse(String value) throws Refused;
  }

  @WasiExport("test:shapes/relay")
  public interface Relay {
    @U64 long number(@U64 long value);

    @WitChar int letter(@WitChar int value);

    String text(String value);

    byte[] bytes(byte[] value);

    Reading oneReading(Reading value);

    List<Reading> readings(List<Reading> value);

    Pair onePair(Pair value);

    Optional<String> option(Optional<String> value);

    Level oneLevel(Level value);

    EnumSet<Mode> modes(EnumSet<Mode> value);

    Shape oneShape(Shape value);

    Result<String, Level> result(Result<String, Level> value);

    String refuse(String value) throws Refused;

    /** Calls the host as many times with a shape that has this number; how many there are. */
    @U32 int loop(@U32 int shape, @U32 int times);

    /** The bytes in use, after a collection. */
    long used();

    /** Throws what no result has a name for. */
    void fail(@U32 int how);
  }
}
