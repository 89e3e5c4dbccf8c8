package dev.mainstay.conformance.programs.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Lambdas and method references of every kind; captures of every width. */
public class Lambdas {
  int field = 5;
  static int counter;

  int method(int i) {
    return field * i;
  }

  Supplier<Integer> capturingThis() {
    return () -> field++;
  }

  static Supplier<String> wide(
      byte b, short s, char c, int i, long l, float f, double d, boolean z, String t, int[] a) {
    return () -> "" + b + s + c + i + l + (int) f + (int) d + z + t + a.length;
  }

  static IntUnaryOperator factorial() {
    IntUnaryOperator[] self = new IntUnaryOperator[1];
    self[0] = n -> n <= 1 ? 1 : n * self[0].applyAsInt(n - 1);
    return self[0];
  }

  static <T> T twice(UnaryOperator<T> f, T t) {
    return f.apply(f.apply(t));
  }

  static class Parent {
    String hello() {
      return "parent";
    }
  }

  static class Child extends Parent {
    @Override
    String hello() {
      return "child";
    }

    Supplier<String> viaSuper() {
      return super::hello;
    }

    Supplier<String> viaThis() {
      return this::hello;
    }
  }

  public static void main(String[] args) {
    Lambdas o = new Lambdas();
    Supplier<Integer> s = o.capturingThis();
    System.out.println(s.get() + s.get() + " " + o.field);
    System.out.println(wide((byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, true, "t", new int[7]).get());
    System.out.println(factorial().applyAsInt(10));
    IntUnaryOperator bound = o::method;
    o.field = 3;
    System.out.println(bound.applyAsInt(7));
    Function<String, Integer> length = String::length;
    Function<Integer, List<String>> make = ArrayList::new;
    IntFunction<int[]> array = int[]::new;
    BinaryOperator<Integer> max = Math::max;
    System.out.println(
        length.apply("abc") + make.apply(3).size() + array.apply(4).length + max.apply(5, 6));
    System.out.println(new Child().viaSuper().get() + new Child().viaThis().get());
    Predicate<String> empty = String::isEmpty;
    System.out.println(
        empty.negate().and(t -> t.length() < 3).or(t -> t.equals("special")).test("special"));
    IntPredicate even = i -> i % 2 == 0;
    System.out.println(even.test(4) + " " + even.negate().test(4));
    System.out.println(twice(t -> t + t, "ab") + twice(i -> i * i, 3));
    LongSupplier big = () -> 1L << 40;
    ToDoubleFunction<Integer> half = i -> i / 2.0;
    System.out.println(big.getAsLong() + " " + half.applyAsDouble(5));
    List<Runnable> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int copy = i;
      runs.add(() -> counter += copy);
    }
    for (Runnable r : runs) {
      r.run();
    }
    System.out.println(counter);
    Consumer<List<String>> add = l -> l.add("x");
    List<String> list = new ArrayList<>();
    add.andThen(l -> l.add("y")).accept(list);
    System.out.println(list);
    IntBinaryOperator op = args.length > 5 ? (a, b) -> a - b : (a, b) -> a + b;
    System.out.println(op.applyAsInt(1, 2));
    Function<Integer, Function<Integer, Function<Integer, Integer>>> curried =
        a -> b -> c -> a * b + c;
    System.out.println(curried.apply(2).apply(3).apply(4));
    Function<Integer, Integer> inc = i -> i + 1;
    System.out.println(inc.compose((Integer i) -> i * 10).andThen(i -> -i).apply(2));
    try {
      String none = args.length == 0 ? null : "";
      Supplier<Integer> len = none::length;
      System.out.println("no");
    } catch (NullPointerException e) {
      System.out.println("bound receiver is checked");
    }
    Object lambda = (Runnable & java.io.Serializable) () -> {};
    System.out.println(lambda instanceof Runnable);
  }
}
