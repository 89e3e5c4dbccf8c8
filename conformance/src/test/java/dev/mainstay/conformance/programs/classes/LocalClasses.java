package dev.mainstay.conformance.programs.classes;

import java.util.ArrayList;
import java.util.List;

/** Classes, records, enums and interfaces declared in methods. */
public class LocalClasses {
  private final String prefix;

  LocalClasses(String prefix) {
    this.prefix = prefix;
  }

  List<String> tree(int depth) {
    List<String> visited = new ArrayList<>();
    class Node {
      final int value;
      Node left;
      Node right;

      Node(int value) {
        this.value = value;
        if (value < 1 << depth) {
          left = new Node(value * 2);
          right = new Node(value * 2 + 1);
        }
      }

      void visit() {
        if (left != null) {
          left.visit();
        }
        visited.add(prefix + value);
        if (right != null) {
          right.visit();
        }
      }
    }
    new Node(1).visit();
    return visited;
  }

  static String local() {
    record Pair(String key, int value) {
      Pair {
        key = key.toUpperCase();
      }

      String both() {
        return key + value;
      }
    }
    enum Level {
      LOW,
      HIGH;

      Level other() {
        return this == LOW ? HIGH : LOW;
      }
    }
    interface Show {
      String show(Pair pair);
    }
    Show show = pair -> pair.both() + Level.LOW.other();
    return show.show(new Pair("k", 3));
  }

  static int sameName(boolean first) {
    if (first) {
      class Value {
        int get() {
          return 1;
        }
      }
      return new Value().get();
    }
    class Value {
      int get() {
        return 2;
      }
    }
    return new Value().get();
  }

  interface Step {
    int apply(int x);
  }

  static Step twice(Step step) {
    class Twice implements Step {
      final Step inner;

      Twice(Step inner) {
        this.inner = inner;
      }

      @Override
      public int apply(int x) {
        return inner.apply(step.apply(x));
      }
    }
    return new Twice(step);
  }

  public static void main(String[] args) {
    System.out.println(new LocalClasses("n").tree(2));
    System.out.println(local());
    System.out.println(sameName(true) + sameName(false) * 10);
    Step step = x -> x * 3 + 1;
    for (int i = 0; i < 4; i++) {
      step = twice(step);
    }
    System.out.println(step.apply(1));
  }
}
