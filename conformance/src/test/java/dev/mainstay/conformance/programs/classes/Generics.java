package dev.mainstay.conformance.programs.classes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Generics: bridges, bounds, wildcards, erasure's casts, generic arrays. */
public class Generics {
  static class Node<T extends Comparable<T>> {
    final T value;
    Node<T> left, right;

    Node(T value) {
      this.value = value;
    }

    void insert(T other) {
      if (other.compareTo(value) < 0) {
        if (left == null) {
          left = new Node<>(other);
        } else {
          left.insert(other);
        }
      } else if (right == null) {
        right = new Node<>(other);
      } else {
        right.insert(other);
      }
    }

    <R> R fold(R start, BiFunction<? super R, ? super T, ? extends R> f) {
      R r = left == null ? start : left.fold(start, f);
      r = f.apply(r, value);
      return right == null ? r : right.fold(r, f);
    }
  }

  interface Transformer<A, B> {
    B transform(A a);

    default <C> Transformer<A, C> then(Transformer<? super B, ? extends C> next) {
      return a -> next.transform(transform(a));
    }
  }

  static class Length implements Transformer<String, Integer> {
    @Override
    public Integer transform(String s) {
      return s.length();
    }
  }

  static class Box<T> {
    private T content;

    T get() {
      return content;
    }

    void set(T t) {
      content = t;
    }
  }

  static class IntBox extends Box<Integer> {
    @Override
    void set(Integer i) {
      super.set(i * 2);
    }

    @Override
    Integer get() {
      return super.get() + 1;
    }
  }

  static double sum(List<? extends Number> numbers) {
    double s = 0;
    for (Number n : numbers) {
      s += n.doubleValue();
    }
    return s;
  }

  static <T> void fill(List<? super T> list, T value, int times) {
    for (int i = 0; i < times; i++) {
      list.add(value);
    }
  }

  static <T extends Comparable<? super T>> T max(Iterable<T> all) {
    T best = null;
    for (T t : all) {
      if (best == null || t.compareTo(best) > 0) {
        best = t;
      }
    }
    return best;
  }

  @SafeVarargs
  static <T> T[] array(T... ts) {
    return ts;
  }

  static <A, B, C> Function<A, C> compose(Function<A, B> f, Function<B, C> g) {
    return a -> g.apply(f.apply(a));
  }

  public static void main(String[] args) {
    Node<String> tree = new Node<>("m");
    for (String s : "the quick brown fox jumps over a lazy dog".split(" ")) {
      tree.insert(s);
    }
    System.out.println(tree.<String>fold("", (a, b) -> a + b + ","));
    System.out.println(tree.<Integer>fold(0, (a, b) -> a + b.length()));
    Transformer<String, Integer> length = new Length();
    System.out.println(length.then(i -> i * 2.5).then(Object::toString).transform("four"));
    Box<Integer> box = new IntBox();
    box.set(5);
    System.out.println(box.get() + 1);
    List<Object> objects = new ArrayList<>();
    fill(objects, 3, 2);
    fill(objects, "x", 1);
    System.out.println(objects);
    System.out.println(sum(List.of(1, 2.5, 3L)));
    System.out.println(max(List.of("b", "c", "a")) + max(List.of(3, 1, 2)));
    String[] strings = array("x", "y");
    System.out.println(strings.length + strings[1]);
    System.out.println(compose((String s) -> s + "!", String::length).apply("abc"));
    Box raw = new Box<String>();
    raw.set(5);
    Box<String> typed = raw;
    try {
      String s = typed.get();
      System.out.println(s);
    } catch (ClassCastException e) {
      System.out.println("heap pollution");
    }
    Box rawInt = box;
    try {
      rawInt.set("text");
      System.out.println("no");
    } catch (ClassCastException e) {
      System.out.println("bridge");
    }
    Supplier<Supplier<String>> nested = () -> () -> "nested";
    System.out.println(nested.get().get());
    Comparator<String> c =
        Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder());
    System.out.println(c.compare("aa", "b") + " " + c.compare("a", "b"));
  }
}
