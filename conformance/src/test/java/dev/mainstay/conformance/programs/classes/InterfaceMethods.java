package dev.mainstay.conformance.programs.classes;

/** Interfaces with code: default, static and private methods, diamonds, super calls, constants. */
public class InterfaceMethods {
  interface A {
    int BASE = 10;

    default String name() {
      return "A";
    }

    static String of(int x) {
      return "A.of" + helper(x);
    }

    private static int helper(int x) {
      return x + BASE;
    }

    private String decorate(String s) {
      return "<" + s + ">";
    }

    default String decorated() {
      return decorate(name());
    }
  }

  interface B extends A {
    @Override
    default String name() {
      return "B" + A.super.name();
    }
  }

  interface C extends A {
    @Override
    default String name() {
      return "C";
    }
  }

  static class OnlyB implements B {}

  static class Both implements B, C {
    @Override
    public String name() {
      return B.super.name() + C.super.name();
    }
  }

  static class Parent {
    public String name() {
      return "parent";
    }
  }

  static class ClassWins extends Parent implements B {}

  interface Generic<T> {
    T get();

    default Generic<T> self() {
      return this;
    }

    default <R> Generic<R> map(java.util.function.Function<? super T, ? extends R> f) {
      return () -> f.apply(get());
    }
  }

  interface Abstracting extends A {
    @Override
    String name();
  }

  public static void main(String[] args) {
    System.out.println(new OnlyB().name() + " " + new OnlyB().decorated());
    System.out.println(new Both().name() + " " + new Both().decorated());
    System.out.println(new ClassWins().name() + " " + new ClassWins().decorated());
    System.out.println(A.of(5) + " " + B.BASE + " " + new OnlyB().BASE);
    Generic<String> generic = () -> "four";
    System.out.println(generic.self().map(String::length).map(n -> n * n).get());
    Abstracting a = () -> "lambda";
    System.out.println(a.decorated());
    A[] all = {new OnlyB(), new Both(), new ClassWins(), a, new A() {}};
    for (A each : all) {
      System.out.print(each.decorated() + (each instanceof B) + (each instanceof C) + " ");
    }
    System.out.println();
  }
}
