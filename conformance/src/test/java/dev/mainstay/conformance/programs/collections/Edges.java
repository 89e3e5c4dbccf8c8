package dev.mainstay.conformance.programs.collections;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Lists and others at their edges, with the exceptions and their messages. */
public class Edges {
  enum Planet {
    VENUS,
    EARTH,
    MARS {
      @Override
      public String toString() {
        return "red";
      }
    }
  }

  public static void main(String[] args) {
    lists(() -> new ArrayList<>(List.of(3, 1, 2)));
    lists(() -> new LinkedList<>(List.of(3, 1, 2)));
    changes();
    defaults();
    enums();
    others();
  }

  private static void show(Callable<Object> value) {
    try {
      System.out.println(value.call());
    } catch (Exception e) {
      System.out.println(e);
    }
  }

  private static void lists(Supplier<List<Integer>> lists) {
    for (int index : new int[] {-1, 1, 3, 7}) {
      show(() -> lists.get().get(index));
      show(() -> lists.get().set(index, 9));
      show(() -> lists.get().remove(index));
      show(
          () -> {
            List<Integer> list = lists.get();
            list.add(index, 9);
            return list;
          });
    }
    show(
        () -> {
          Iterator<Integer> iterator = lists.get().iterator();
          while (true) {
            iterator.next();
          }
        });
    show(
        () -> {
          Iterator<Integer> iterator = lists.get().iterator();
          iterator.next();
          iterator.remove();
          iterator.remove();
          return "twice";
        });
    show(
        () -> {
          List<Integer> list = lists.get();
          for (Integer element : list) {
            list.add(element);
          }
          return list;
        });
    show(
        () -> {
          // The last but one: nobody notices.
          List<Integer> list = new ArrayList<>(lists.get());
          for (Integer element : list) {
            if (element == 1) {
              list.remove(element);
            }
          }
          return list;
        });
  }

  private static void changes() {
    List<Integer> list = new ArrayList<>(List.of(1, 2));
    show(
        () -> {
          list.forEach(list::add);
          return "added";
        });
    System.out.println(list);
    List<Integer> numbers =
        new AbstractList<>() {
          @Override
          public Integer get(int index) {
            return Objects.checkIndex(index, 4) * index;
          }

          @Override
          public int size() {
            return 4;
          }
        };
    Iterator<Integer> iterator = numbers.iterator();
    while (iterator.hasNext()) {
      System.out.print(iterator.next() + " ");
    }
    try {
      iterator.next();
    } catch (NoSuchElementException e) {
      System.out.println("no more");
    }
    show(
        () -> {
          numbers.iterator().remove();
          return "removed";
        });
  }

  /** An iterator that does without {@code remove}, and text without {@code isEmpty}. */
  private static void defaults() {
    Iterator<Integer> once =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return false;
          }

          @Override
          public Integer next() {
            return 1;
          }
        };
    show(
        () -> {
          once.remove();
          return "removed";
        });
    CharSequence text =
        new CharSequence() {
          @Override
          public int length() {
            return 0;
          }

          @Override
          public char charAt(int index) {
            return 'x';
          }

          @Override
          public CharSequence subSequence(int start, int end) {
            return this;
          }
        };
    System.out.println(text.isEmpty() + " " + text.codePoints().count());
  }

  private static void enums() {
    for (Planet one : Planet.values()) {
      for (Planet other : Planet.values()) {
        System.out.print(one.compareTo(other) + " ");
      }
    }
    System.out.println();
    show(() -> Planet.valueOf("PLUTO"));
    show(() -> Planet.valueOf(null));
    show(() -> Enum.valueOf(Planet.class, "MARS"));
  }

  private static void others() {
    show(() -> Optional.empty().get());
    show(() -> Optional.empty().orElseThrow());
    show(() -> OptionalInt.empty().getAsInt());
    show(() -> OptionalLong.empty().orElseThrow());
    show(() -> OptionalDouble.empty().getAsDouble());
    show(() -> Objects.checkIndex(5, 3));
    show(() -> Objects.checkIndex(-1, 3));
    show(() -> Objects.checkFromToIndex(1, 5, 3));
    show(() -> Objects.checkFromIndexSize(1, 5, 3));
    show(() -> Arrays.stream(new int[] {1, 2, 3}, 1, 3).count());
  }
}
