package dev.mainstay.conformance.programs.classes;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Enums: bodies, fields, constructors, valueOf, ordinal order, maps and sets of them. */
public class Enums {
  enum Planet {
    MERCURY(1, "near"),
    VENUS(2, "near"),
    EARTH(3, "home"),
    MARS(4, "near");

    private final int place;
    private final String note;
    private static int made;

    static {
      for (Planet p : values()) {
        made += p.place;
      }
    }

    Planet(int place, String note) {
      this.place = place;
      this.note = note;
    }

    Planet next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  enum Op {
    PLUS("+") {
      @Override
      int apply(int a, int b) {
        return a + b;
      }
    },
    MINUS("-") {
      @Override
      int apply(int a, int b) {
        return a - b;
      }

      @Override
      public String toString() {
        return "minus";
      }
    };

    final String sign;

    Op(String sign) {
      this.sign = sign;
    }

    abstract int apply(int a, int b);
  }

  enum Empty {}

  enum Single {
    INSTANCE;
    int state;

    int next() {
      return ++state;
    }
  }

  public static void main(String[] args) {
    for (Planet p : Planet.values()) {
      System.out.println(
          p
              + " "
              + p.name()
              + " "
              + p.ordinal()
              + " "
              + p.note
              + " "
              + p.next()
              + " "
              + Integer.signum(p.compareTo(Planet.EARTH)));
    }
    System.out.println(Planet.made + " " + Planet.valueOf("MARS").place);
    try {
      Planet.valueOf("PLUTO");
    } catch (IllegalArgumentException e) {
      System.out.println("no such constant");
    }
    for (Op op : Op.values()) {
      System.out.println(op + op.sign + op.apply(5, 3) + (op.getDeclaringClass() == Op.class));
    }
    System.out.println(Empty.values().length);
    System.out.println(Single.INSTANCE.next() + Single.INSTANCE.next());
    Map<Planet, String> map = new EnumMap<>(Planet.class);
    map.put(Planet.MARS, "m");
    map.put(Planet.VENUS, "v");
    System.out.println(map + " " + map.containsKey(Planet.EARTH) + " " + map.get(Planet.MARS));
    EnumSet<Planet> set = EnumSet.of(Planet.MARS, Planet.MERCURY);
    set.add(Planet.EARTH);
    System.out.println(
        set
            + " "
            + EnumSet.complementOf(set)
            + " "
            + EnumSet.range(Planet.VENUS, Planet.MARS)
            + EnumSet.noneOf(Op.class));
    System.out.println(Planet.EARTH == Planet.valueOf("EARTH"));
    System.out.println(Planet.EARTH.equals(Op.PLUS));
    Planet[] copy = Planet.values();
    copy[0] = null;
    System.out.println(Planet.values()[0]);
  }
}
