package dev.mainstay.conformance.programs.collections;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** EnumMap, EnumSet, and enums with bodies, fields and abstract methods. */
public class EnumMaps {
  enum Op {
    ADD("+") {
      @Override
      int apply(int a, int b) {
        return a + b;
      }
    },
    SUB("-") {
      @Override
      int apply(int a, int b) {
        return a - b;
      }
    },
    MUL("*") {
      @Override
      int apply(int a, int b) {
        return a * b;
      }

      @Override
      boolean binds() {
        return true;
      }
    };

    final String sign;

    Op(String sign) {
      this.sign = sign;
    }

    abstract int apply(int a, int b);

    boolean binds() {
      return false;
    }

    static Op of(String sign) {
      for (Op op : values()) {
        if (op.sign.equals(sign)) {
          return op;
        }
      }
      throw new IllegalArgumentException(sign);
    }
  }

  enum Day {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN;

    Day plus(int days) {
      return values()[(ordinal() + days) % values().length];
    }

    boolean weekend() {
      return this == SAT || this == SUN;
    }
  }

  public static void main(String[] args) {
    Map<Day, Integer> hours = new EnumMap<>(Day.class);
    for (int i = 0; i < 20; i++) {
      hours.merge(Day.WED.plus(i * 3), i, Integer::sum);
    }
    hours.remove(Day.THU);
    System.out.println(hours + " " + hours.containsKey(Day.THU) + hours.get(Day.MON));
    hours.keySet().removeIf(Day::weekend);
    hours.replaceAll((day, h) -> h + day.ordinal());
    System.out.println(hours.size() + " " + hours.values());
    Set<Day> work = EnumSet.range(Day.MON, Day.FRI);
    Set<Day> rest = EnumSet.complementOf(EnumSet.copyOf(work));
    System.out.println(
        work + " " + rest + " " + EnumSet.noneOf(Day.class) + EnumSet.of(Day.TUE, Day.MON));
    work.removeAll(EnumSet.of(Day.TUE, Day.SUN));
    System.out.println(
        work.contains(Day.TUE)
            + " "
            + work.size()
            + " "
            + EnumSet.allOf(Day.class).containsAll(rest));
    StringBuilder text = new StringBuilder();
    for (Op op : Op.values()) {
      text.append(op)
          .append(op.sign)
          .append(op.apply(6, 3))
          .append(op.binds())
          .append(op.getDeclaringClass() == Op.class);
      text.append(op.getClass() == Op.class).append(' ');
    }
    System.out.println(text);
    System.out.println(
        Op.of("*").name() + Op.valueOf("SUB").ordinal() + (Op.valueOf("ADD") == Op.ADD));
    try {
      Op.valueOf("DIV");
    } catch (IllegalArgumentException e) {
      System.out.println("no DIV");
    }
    Map<Op, Map<Day, String>> nested = new TreeMap<>();
    for (Op op : Op.values()) {
      nested
          .computeIfAbsent(op, o -> new EnumMap<>(Day.class))
          .put(Day.FRI.plus(op.ordinal()), op.sign);
    }
    System.out.println(nested);
  }
}
