package com.acme.variants;

import dev.mainstay.annotations.*;
import java.util.EnumSet;

public final class Shapes {
  private Shapes() {}

  @WitEnum
  public enum Color {
    RED,
    DARK_GREEN,
    @WitName("sky") BLUE
  }

  @WitFlags
  public enum Mode {
    FILLED,
    CLOSED,
    SMOOTH
  }

  /** Three cases, whose payloads are joined. */
  @WitVariant
  public sealed interface Shape {
    record Circle(float radius) implements Shape {}

    record Label(String text) implements Shape {}

    record Nothing() implements Shape {}

    record Size(@U64 long area) implements Shape {}
  }

  @WasiImport("acme:variants/screen")
  public interface Screen {
    void draw(Shape shape, Color color, EnumSet<Mode> mode);

    Shape last();

    Color ink();

    EnumSet<Mode> modes();
  }

  @WasiExport("acme:variants/painter")
  public interface Painter {
    Shape paint(Shape shape, Color color, EnumSet<Mode> mode);

    Color darker(Color color);

    EnumSet<Mode> all();
  }

  public static final class Brush implements Painter {
    @Override
    public Shape paint(Shape shape, Color color, EnumSet<Mode> mode) {
      return shape;
    }

    @Override
    public Color darker(Color color) {
      return color == Color.RED ? Color.DARK_GREEN : color;
    }

    @Override
    public EnumSet<Mode> all() {
      return EnumSet.allOf(Mode.class);
    }
  }
}
