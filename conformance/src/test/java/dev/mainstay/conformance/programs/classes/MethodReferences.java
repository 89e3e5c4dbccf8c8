package dev.mainstay.conformance.programs.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Method references of every kind, and functions composed of functions. */
public class MethodReferences {
  final int value;

  MethodReferences(int value) {
    this.value = value;
  }

  MethodReferences() {
    this(42);
  }

  int plus(int other) {
    return value + other;
  }

  static int product(int a, int b) {
    return a * b;
  }

  Supplier<String> superString() {
    return super::toString;
  }

  @Override
  public String toString() {
    return "M" + value;
  }

  static <T> T twice(T start, UnaryOperator<T> f) {
    return f.apply(f.apply(start));
  }

  static Function<Integer, Function<Integer, Integer>> curried(BinaryOperator<Integer> f) {
    return a -> b -> f.apply(a, b);
  }

  public static void main(String[] args) {
    Supplier<MethodReferences> make = MethodReferences::new;
    IntFunction<MethodReferences> makeOf = MethodReferences::new;
    System.out.println(make.get() + " " + makeOf.apply(7));
    MethodReferences bound = new MethodReferences(1);
    Function<Integer, Integer> plus = bound::plus;
    bound = new MethodReferences(1000);
    BiFunction<MethodReferences, Integer, Integer> unbound = MethodReferences::plus;
    System.out.println(plus.apply(5) + " " + unbound.apply(bound, 5));
    BinaryOperator<Integer> product = MethodReferences::product;
    System.out.println(curried(product).apply(6).apply(7));
    IntFunction<int[]> array = int[]::new;
    Function<Integer, List<String>[]> generic = List[]::new;
    System.out.println(array.apply(3).length + generic.apply(2).length);
    ToIntFunction<String> length = String::length;
    Predicate<String> empty = String::isEmpty;
    System.out.println(length.applyAsInt("four") + " " + empty.negate().or(s -> true).test(""));
    Function<Integer, Integer> inc = x -> x + 1;
    Function<Integer, Integer> dbl = x -> x * 2;
    System.out.println(
        inc.andThen(dbl).apply(5)
            + " "
            + inc.compose(dbl).apply(5)
            + " "
            + Function.<Integer>identity().apply(3));
    System.out.println(twice("ab", s -> s + s.length()) + twice(3, x -> x * x));
    List<Object> collected = new ArrayList<>();
    Consumer<Object> add = collected::add;
    add.andThen(x -> collected.add(x + "!")).accept("x");
    System.out.println(collected);
    try {
      String none = null;
      Supplier<Integer> fails = none::length;
      System.out.println(fails.get());
    } catch (NullPointerException e) {
      System.out.println("null receiver");
    }
    System.out.println(bound.superString().get().contains("MethodReferences@"));
    Supplier<Supplier<String>> nested = () -> () -> "deep";
    System.out.println(nested.get().get());
  }
}
