package dev.mainstay.conformance.programs.classes;

import java.util.List;
import java.util.Objects;

/**
 * Records: canonical and compact constructors, equality of every kind of component, nesting,
 * generics.
 */
public class Records {
  record Point(int x, int y) {
    static final Point ORIGIN = new Point(0, 0);

    Point {
      if (x < -1000) {
        throw new IllegalArgumentException("x is " + x);
      }
      y = Math.max(y, -1000);
    }

    Point(int both) {
      this(both, both);
    }

    Point plus(Point other) {
      return new Point(x + other.x, y + other.y());
    }
  }

  record Everything(
      boolean b,
      byte i8,
      short i16,
      char c,
      int i32,
      long i64,
      float f,
      double d,
      String s,
      Object o) {}

  record Pair<A, B>(A first, B second) {
    <C> Pair<A, C> with(C other) {
      return new Pair<>(first, other);
    }
  }

  record Line(Point from, Point to, List<Point> via) {}

  record Nothing() {}

  record Measured(float f, double d) {}

  record Custom(String key, int noise) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Custom c && c.key.equals(key);
    }

    @Override
    public int hashCode() {
      return Objects.hash(key);
    }

    @Override
    public String key() {
      return "<" + key + ">";
    }
  }

  public static void main(String[] args) {
    Point p = new Point(3, 4);
    System.out.println(p + " " + p.x() + " " + p.plus(new Point(5)) + " " + Point.ORIGIN);
    System.out.println(
        p.equals(new Point(3, 4))
            + " "
            + p.equals(new Point(4, 3))
            + " "
            + p.equals(null)
            + " "
            + p.equals("p"));
    System.out.println(p.hashCode() == new Point(3, 4).hashCode());
    System.out.println(new Point(1, -5000));
    try {
      new Point(-5000, 0);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    Everything e =
        new Everything(true, (byte) -1, (short) 300, 'x', 1 << 30, 1L << 40, 1.5f, -0.0, "s", null);
    Everything same =
        new Everything(
            true,
            (byte) -1,
            (short) 300,
            'x',
            1 << 30,
            1L << 40,
            1.5f,
            -0.0,
            new String("s"),
            null);
    System.out.println(e + " " + e.equals(same) + " " + (e.hashCode() == same.hashCode()));
    Pair<String, Integer> pair = new Pair<>("a", 1);
    System.out.println(pair + " " + pair.with(2.5) + " " + pair.with(pair).second().first());
    System.out.println(new Line(p, Point.ORIGIN, List.of(p, p)));
    System.out.println(new Nothing() + " " + new Nothing().equals(new Nothing()));
    Measured m = new Measured(0.0f, Double.NaN);
    System.out.println(
        m.equals(new Measured(0.0f, Double.NaN))
            + " "
            + m.equals(new Measured(-0.0f, Double.NaN))
            + " "
            + m.equals(new Measured(0.0f, 0.0))
            + " "
            + new Measured(Float.NaN, 0.0).equals(new Measured(Float.NaN, -0.0)));
    System.out.println(p.hashCode() + " " + m.hashCode() + " " + new Nothing().hashCode());
    System.out.println(new Pair<>(1L, true).hashCode() + " " + new Pair<>("k", null).hashCode());
    System.out.println(e.hashCode());
    Custom c = new Custom("k", 1);
    System.out.println(c + " " + c.equals(new Custom("k", 2)) + " " + c.key() + " " + c.noise());
  }
}
