package dev.mainstay.conformance.programs.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** instanceof with a variable: where it is in scope, and where it is not. */
public class PatternInstanceof {
  interface Shape {}

  record Circle(double radius) implements Shape {}

  record Box(int width, int height) implements Shape {}

  static final class Named implements Shape {
    final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Named named && named.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  static String describe(Object o) {
    if (o instanceof String s && s.length() > 2) {
      return "long " + s;
    } else if (o instanceof String s) {
      return "short " + s;
    } else if (o instanceof Integer i && i > 10 || o instanceof Long) {
      return "number " + o;
    } else if (!(o instanceof Shape shape)) {
      return o == null ? "null" : "thing";
    } else if (shape instanceof Circle c) {
      return "circle " + (int) c.radius();
    } else if (shape instanceof Box b && b.width() == b.height()) {
      return "square " + b.width();
    }
    return "shape " + o;
  }

  static int sum(Object o) {
    if (!(o instanceof int[] array)) {
      return o instanceof List<?> list ? list.stream().mapToInt(PatternInstanceof::sum).sum() : 1;
    }
    int sum = 0;
    for (int i : array) {
      sum += i;
    }
    return sum;
  }

  static int loop(Object o) {
    int steps = 0;
    while (!(o instanceof Integer found)) {
      o = o instanceof Map.Entry<?, ?> e ? e.getValue() : (Object) 5;
      steps++;
    }
    return steps * 100 + found;
  }

  public static void main(String[] args) {
    List<Object> all = new ArrayList<>(List.of("ab", "abc", 3, 11, 4L, 'c', new Circle(2.5)));
    all.add(new Box(3, 3));
    all.add(new Box(3, 4));
    all.add(null);
    for (Object o : all) {
      System.out.println(describe(o));
    }
    System.out.println(sum(new int[] {1, 2, 3}) + sum(List.of(new int[] {10}, "x", List.of())));
    System.out.println(loop(Map.entry("a", Map.entry("b", 7))) + " " + loop("q"));
    System.out.println(new Named("a").equals(new Named("a")) + " " + new Named("a").equals("a"));
  }
}
