package dev.mainstay.conformance.programs.classes;

/** Sealed hierarchies and patterns of instanceof. */
public class SealedTypes {
  sealed interface Expression permits Number, Sum, Product, Negation {}

  record Number(int value) implements Expression {}

  record Sum(Expression left, Expression right) implements Expression {}

  record Product(Expression left, Expression right) implements Expression {}

  static final class Negation implements Expression {
    final Expression of;

    Negation(Expression of) {
      this.of = of;
    }
  }

  abstract static sealed class Animal permits Dog, Cat {}

  static final class Dog extends Animal {}

  static non-sealed class Cat extends Animal {}

  static class Lion extends Cat {}

  static int evaluate(Expression e) {
    if (e instanceof Number n) {
      return n.value();
    }
    if (e instanceof Sum s) {
      return evaluate(s.left()) + evaluate(s.right());
    }
    if (!(e instanceof Product p)) {
      return -evaluate(((Negation) e).of);
    }
    return evaluate(p.left()) * evaluate(p.right());
  }

  static String print(Expression e) {
    return e instanceof Number n && n.value() < 0
        ? "(" + n.value() + ")"
        : e instanceof Number n
            ? "" + n.value()
            : e instanceof Sum s
                ? print(s.left) + "+" + print(s.right)
                : e instanceof Product p
                    ? print(p.left) + "*" + print(p.right)
                    : "-" + print(((Negation) e).of);
  }

  static String kind(Object o) {
    if (o instanceof Lion) {
      return "lion";
    } else if (o instanceof Cat c && c != null) {
      return "cat";
    } else if (o instanceof Animal) {
      return "animal";
    } else if (o instanceof String s && s.length() > 2) {
      return "long string " + s.charAt(2);
    } else if (o instanceof CharSequence s) {
      return "text " + s.length();
    } else if (o instanceof Integer i && i > 5 || o instanceof Long) {
      return "big";
    } else if (o instanceof int[] a) {
      return "ints " + a.length;
    } else if (o instanceof Object[] a) {
      return "objects " + a.length;
    }
    return o == null ? "null" : "other";
  }

  public static void main(String[] args) {
    Expression e =
        new Sum(
            new Product(new Number(3), new Number(-4)),
            new Negation(new Sum(new Number(5), new Number(6))));
    System.out.println(print(e) + " = " + evaluate(e));
    Object[] all = {
      new Dog(),
      new Cat(),
      new Lion(),
      "ab",
      "abc",
      new StringBuilder("xyz"),
      5,
      6,
      7L,
      new int[3],
      new Object[2],
      new int[2][2],
      new byte[0],
      null,
      1.5
    };
    for (Object o : all) {
      System.out.println(kind(o));
    }
  }
}
