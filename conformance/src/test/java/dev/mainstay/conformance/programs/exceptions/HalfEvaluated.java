package dev.mainstay.conformance.programs.exceptions;

import java.util.ArrayList;
import java.util.List;

/**
 * Exceptions while operands wait: in arguments, receivers, array initializers, string
 * concatenation, constructors.
 */
public class HalfEvaluated {
  static int made;
  final String name;
  final HalfEvaluated inner;

  HalfEvaluated(String name, HalfEvaluated inner) {
    this.name = name;
    this.inner = inner;
    made++;
  }

  static String text(String s) {
    return new StringBuilder(s).append(made).toString();
  }

  static int number(int n) {
    if (n % 3 == 0) {
      throw new IllegalStateException(text("number "));
    }
    return n;
  }

  static HalfEvaluated object(int n) {
    return new HalfEvaluated(text("o"), n == 0 ? null : object(n - 1));
  }

  static String join(String a, int b, long c, double d, HalfEvaluated e, String f) {
    return a + b + c + (int) d + e.name + f;
  }

  int depth() {
    return inner == null ? 1 : 1 + inner.depth();
  }

  HalfEvaluated plus(HalfEvaluated other, int n) {
    return new HalfEvaluated(name + other.name + n, this);
  }

  static int caught(int n) {
    return 1000 * n
        + number(1)
        + new Object() {
          int get() {
            try {
              return number(n);
            } catch (IllegalStateException e) {
              return -e.getMessage().length();
            }
          }
        }.get()
        + object(2).depth();
  }

  static class Chain {
    int plus = 1;
    Chain next;
    int[] numbers;

    int add(int value) {
      return value + plus;
    }
  }

  static Chain chain = new Chain();

  static int argument() {
    System.out.println("argument");
    return chain.plus;
  }

  static void take(long value) {
    System.out.println(value);
  }

  static void behindArguments(String what, Runnable step) {
    try {
      step.run();
    } catch (NullPointerException e) {
      System.out.println(what + " NPE");
    }
  }

  /** A receiver or an array that is null is found out behind the arguments and the index. */
  static void behindArguments() {
    behindArguments("call", () -> take(chain.next.add(argument())));
    behindArguments("element", () -> take(chain.numbers[argument()]));
    behindArguments("sum", () -> take(argument() + chain.next.add(argument())));
    behindArguments("library", () -> take(Math.abs(chain.next.add(argument()))));
    behindArguments("calls", () -> take(chain.next.add(chain.add(argument()))));
    behindArguments("store", () -> chain.numbers[argument()] = argument());
    behindArguments(
        "condition",
        () -> {
          if (chain.next.add(argument()) > 3) {
            take(1);
          }
        });
    chain.next = chain;
    chain.numbers = new int[] {5, 6};
    take(chain.next.add(argument()) + chain.numbers[argument()]);
  }

  public static void main(String[] args) {
    behindArguments();
    List<String> log = new ArrayList<>();
    for (int i = 1; i < 8; i++) {
      made = i;
      try {
        log.add(join(text("a"), number(i), i * 2L, i / 2.0, object(3), text("z") + number(i + 1)));
      } catch (IllegalStateException e) {
        log.add("join: " + e.getMessage());
      }
      try {
        HalfEvaluated[] array = {
          object(1), object(2).plus(object(number(i) % 3), number(i + 2)), null
        };
        log.add("array " + array[1].name + array[1].depth());
      } catch (IllegalStateException e) {
        log.add("array: " + e.getMessage());
      }
      try {
        log.add(
            "text "
                + object(0).name
                + number(i)
                + object(1).name
                + number(i + 1)
                + new HalfEvaluated("x", object(number(i + 2) % 2)).depth());
      } catch (IllegalStateException e) {
        log.add("text: " + e.getMessage());
      }
      log.add("caught " + caught(i));
      int[][] grid = new int[2][];
      try {
        grid[number(1) - 1] = new int[] {number(i), number(i + 1), number(i + 2)};
      } catch (IllegalStateException e) {
        log.add("grid: " + (grid[0] == null) + e.getMessage());
      }
    }
    log.forEach(System.out::println);
  }
}
