package dev.mainstay.conformance.programs.classes;

/**
 * Instance initializers, field initializers and constructors: their order, and what is seen
 * meanwhile.
 */
public class InitializerBlocks {
  static final StringBuilder LOG = new StringBuilder();

  static int log(String what, int value) {
    LOG.append(what).append(value).append(' ');
    return value;
  }

  static class Base {
    int a = log("a", 1);

    {
      log("base-block", a);
      seen();
    }

    int b = log("b", a + 1);

    Base() {
      this(log("argument", 7));
      log("base()", b);
    }

    Base(int x) {
      log("base(x)", x);
      seen();
    }

    void seen() {
      log("base-seen", 0);
    }
  }

  static class Derived extends Base {
    int c = log("c", 5);
    final int d;
    String text = "set";

    {
      d = log("d", c * 2);
      c = 50;
    }

    Derived() {
      log("derived()", d + c);
    }

    Derived(int x) {
      super(x);
      log("derived(x)", d + c);
    }

    @Override
    void seen() {
      log("derived-seen", c);
      LOG.append(text).append(' ');
    }
  }

  static class Failing {
    int before = log("before", 1);

    {
      if (before == 1) {
        throw new IllegalStateException("from a block");
      }
    }

    int after = log("after", 1);
  }

  public static void main(String[] args) {
    new Derived();
    System.out.println(LOG);
    LOG.setLength(0);
    new Derived(3);
    System.out.println(LOG);
    LOG.setLength(0);
    try {
      new Failing();
    } catch (IllegalStateException e) {
      System.out.println(LOG + e.getMessage());
    }
  }
}
