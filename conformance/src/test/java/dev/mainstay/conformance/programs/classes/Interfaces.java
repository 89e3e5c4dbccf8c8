package dev.mainstay.conformance.programs.classes;

/** Interfaces: defaults, diamonds, statics, private methods, dispatch over many implementors. */
public class Interfaces {
  interface Named {
    String name();

    default String greet() {
      return "I am " + name() + suffix();
    }

    private String suffix() {
      return "!";
    }

    static Named of(String s) {
      return () -> s;
    }
  }

  interface Left extends Named {
    @Override
    default String greet() {
      return "left " + Named.super.greet();
    }
  }

  interface Right extends Named {
    @Override
    default String greet() {
      return "right " + Named.super.greet();
    }
  }

  static class Both implements Left, Right {
    @Override
    public String name() {
      return "both";
    }

    @Override
    public String greet() {
      return Left.super.greet() + Right.super.greet();
    }
  }

  static class Base {
    public String greet() {
      return "class wins";
    }
  }

  static class Wins extends Base implements Named {
    @Override
    public String name() {
      return "w";
    }
  }

  interface Op {
    int apply(int x);
  }

  interface Extra {
    long extra(long a, double b);
  }

  static class P0 implements Op {
    public int apply(int x) {
      return x;
    }
  }

  static class P1 implements Op, Extra {
    public int apply(int x) {
      return x + 1;
    }

    public long extra(long a, double b) {
      return a + (long) b;
    }
  }

  static class P2 extends P1 {
    public int apply(int x) {
      return super.apply(x) * 2;
    }
  }

  static class P3 extends P2 implements Extra {
    public long extra(long a, double b) {
      return super.extra(a, b) * 3;
    }
  }

  static class P4 implements Extra, Op {
    public int apply(int x) {
      return -x;
    }

    public long extra(long a, double b) {
      return a;
    }
  }

  enum E implements Op {
    ADD {
      public int apply(int x) {
        return x + 7;
      }
    },
    MUL {
      public int apply(int x) {
        return x * 7;
      }
    }
  }

  record R(int k) implements Op {
    public int apply(int x) {
      return x ^ k;
    }
  }

  public static void main(String[] args) {
    System.out.println(Named.of("lambda").greet());
    System.out.println(new Both().greet());
    System.out.println(new Wins().greet());
    Op[] ops = {
      new P0(),
      new P1(),
      new P2(),
      new P3(),
      new P4(),
      E.ADD,
      E.MUL,
      new R(5),
      x -> x * x,
      Math::abs,
      Integer::bitCount
    };
    int v = 3;
    for (int round = 0; round < 3; round++) {
      for (Op op : ops) {
        v = op.apply(v) % 100003;
        if (op instanceof Extra e) {
          v += (int) e.extra(v, 1.5);
        }
      }
      System.out.println(v);
    }
    Object o = ops[3];
    System.out.println(
        (o instanceof Op)
            + " "
            + (o instanceof Extra)
            + " "
            + (o instanceof Named)
            + " "
            + (o instanceof P1));
    try {
      ((Named) o).name();
    } catch (ClassCastException e) {
      System.out.println("CCE");
    }
    try {
      Op none = args.length == 0 ? null : ops[0];
      none.apply(1);
    } catch (NullPointerException e) {
      System.out.println("NPE");
    }
  }
}
