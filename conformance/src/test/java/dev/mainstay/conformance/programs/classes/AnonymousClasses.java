package dev.mainstay.conformance.programs.classes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Classes without a name: what they capture, extend and initialize. */
public class AnonymousClasses {
  private int counter = 1;

  abstract static class Base {
    final String made;

    Base(String name) {
      made = name + describe();
    }

    abstract String describe();
  }

  interface Counter {
    int next();

    default int twice() {
      return next() + next();
    }
  }

  Counter counter(final int step) {
    int[] own = {100};
    return new Counter() {
      private int calls;

      {
        calls = step * 1000;
      }

      @Override
      public int next() {
        counter += step;
        own[0]++;
        return counter + own[0] + calls++;
      }
    };
  }

  static Iterable<Integer> range(int from, int to) {
    return () ->
        new Iterator<>() {
          int at = from;

          @Override
          public boolean hasNext() {
            return at < to;
          }

          @Override
          public Integer next() {
            return at++;
          }
        };
  }

  public static void main(String[] args) {
    var outer = new AnonymousClasses();
    Counter one = outer.counter(1);
    Counter ten = outer.counter(10);
    System.out.println(one.next() + " " + ten.next() + " " + one.twice() + " " + ten.twice());
    String captured = "late";
    Base base =
        new Base("n") {
          final String field = "set";

          @Override
          String describe() {
            return field + captured;
          }
        };
    System.out.println(base.made + " " + base.describe());
    int sum = 0;
    for (int i : range(3, 7)) {
      for (int j : range(i, 7)) {
        sum += i * j;
      }
    }
    System.out.println(sum);
    List<String> words = new ArrayList<>(List.of("pear", "fig", "apple"));
    words.sort(
        new Comparator<String>() {
          @Override
          public int compare(String a, String b) {
            return a.length() - b.length();
          }
        });
    System.out.println(words);
    List<Runnable> later = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int copy = i;
      later.add(
          new Runnable() {
            int runs = copy;

            @Override
            public void run() {
              runs++;
              System.out.print(copy + ":" + runs + " ");
            }
          });
    }
    later.forEach(Runnable::run);
    later.forEach(Runnable::run);
    System.out.println();
    Object same =
        new Object() {
          int hidden = 5;

          @Override
          public String toString() {
            return "hidden " + hidden + " in " + this.getClass().getName().contains("$");
          }
        };
    System.out.println(same);
    var typed =
        new Object() {
          int x = 3;

          int y() {
            return x * x;
          }
        };
    typed.x++;
    System.out.println(typed.y());
  }
}
