package dev.mainstay.conformance.programs.exceptions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exceptions through lambdas, streams, iterators, comparators and callbacks of the library. */
public class InLambdas {
  static <T> String attempt(Callable<T> c) {
    try {
      return "ok " + c.call();
    } catch (Exception e) {
      return e.getClass().getSimpleName() + " " + e.getMessage();
    }
  }

  static class Stop extends RuntimeException {
    final transient Object value;

    Stop(Object value) {
      super("stop", null, false, false);
      this.value = value;
    }
  }

  static class Countdown implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        int n = 3;

        @Override
        public boolean hasNext() {
          return true;
        }

        @Override
        public Integer next() {
          if (n == 0) {
            throw new Stop("done");
          }
          return n--;
        }
      };
    }
  }

  public static void main(String[] args) {
    System.out.println(attempt(() -> 1));
    System.out.println(
        attempt(
            () -> {
              throw new Exception("checked");
            }));
    System.out.println(
        attempt(() -> Stream.of("1", "2", "x").map(Integer::valueOf).mapToInt(i -> i).sum())
            .startsWith("NumberFormat"));
    List<Integer> seen = new ArrayList<>();
    System.out.println(
        attempt(
            () ->
                Stream.of(4, 2, 0, 1)
                    .peek(seen::add)
                    .map(i -> 8 / i)
                    .collect(Collectors.toList())));
    System.out.println(seen);
    List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
    System.out.println(
        attempt(
            () -> {
              list.sort(
                  (a, b) -> {
                    throw new Stop(a);
                  });
              return 0;
            }));
    System.out.println(list.size());
    try {
      list.forEach(
          i -> {
            if (i == 1) {
              throw new Stop(i);
            }
          });
    } catch (Stop s) {
      System.out.println(s.value);
    }
    int sum = 0;
    try {
      for (int i : new Countdown()) {
        sum += i;
      }
    } catch (Stop s) {
      System.out.println(s.value + " " + sum);
    }
    Function<Integer, Integer> recursive =
        new Function<>() {
          @Override
          public Integer apply(Integer i) {
            if (i == 0) {
              throw new Stop("bottom");
            }
            try {
              return this.apply(i - 1) + 1;
            } finally {
              seen.add(i);
            }
          }
        };
    seen.clear();
    try {
      recursive.apply(4);
    } catch (Stop s) {
      System.out.println(s.value + " " + seen);
    }
    Runnable[] chain = new Runnable[5];
    for (int i = 0; i < 5; i++) {
      int n = i;
      chain[i] =
          () -> {
            try {
              if (n == 4) {
                throw new Stop(n);
              }
              chain[n + 1].run();
            } catch (Stop s) {
              throw new Stop(s.value + "," + n);
            }
          };
    }
    try {
      chain[0].run();
    } catch (Stop s) {
      System.out.println(s.value);
    }
  }
}
