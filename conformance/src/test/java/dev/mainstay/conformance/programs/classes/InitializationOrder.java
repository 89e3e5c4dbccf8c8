package dev.mainstay.conformance.programs.classes;

/**
 * When classes are initialized and in which order: statics, instance initializers, constructors.
 */
public class InitializationOrder {
  static StringBuilder log = new StringBuilder();

  static int log(String what) {
    log.append(what).append(' ');
    return what.length();
  }

  static class Base {
    static int first = log("Base.first");
    int field = log("Base.field");

    static {
      log("Base.static");
    }

    {
      log("Base.init");
    }

    Base() {
      log("Base()");
      hook();
    }

    void hook() {
      log("Base.hook");
    }
  }

  static class Derived extends Base {
    static final int CONSTANT = 42;
    static final String TEXT = "constant";
    static final Integer BOXED = log("Derived.boxed");
    int field = log("Derived.field");
    String text = "set";

    {
      log("Derived.init" + field);
    }

    Derived() {
      this(1);
      log("Derived()");
    }

    Derived(int i) {
      super();
      log("Derived(int)");
    }

    @Override
    void hook() {
      log("hook:" + text);
    }

    static void touch() {
      log("touch");
    }
  }

  static class Lazy {
    static {
      log("Lazy");
    }

    static int value = 5;

    static void nothing() {}
  }

  static class Child extends Lazy {
    static {
      log("Child");
    }
  }

  interface Constants {
    int PLAIN = 1;
    int COMPUTED = log("Constants");
  }

  static class Implementor implements Constants {
    static {
      log("Implementor");
    }
  }

  interface Above {
    int COMPUTED = log("Above");

    default void above() {}
  }

  interface Beside {
    int COMPUTED = log("Beside");

    void beside();
  }

  interface Below extends Above, Beside {
    int COMPUTED = log("Below");

    default void below() {}
  }

  static class WithDefaults implements Beside, Below {
    static final Object OWN = log("WithDefaults");

    @Override
    public void beside() {}
  }

  static class WithNothing extends WithDefaults {}

  interface OfEnums {
    int COMPUTED = log("OfEnums");

    default String lower() {
      return toString().toLowerCase();
    }
  }

  enum Kind implements OfEnums {
    FIRST {
      @Override
      public String lower() {
        return "1";
      }
    },
    SECOND;

    static {
      log("Kind");
    }
  }

  interface Function {
    int COMPUTED = log("Function");

    int apply(int value);

    default int twice(int value) {
      return apply(apply(value));
    }
  }

  static class Left {
    static int value = log("Left") + Right.value;
  }

  static class Right {
    static int value = log("Right") + Left.value;
  }

  static class Holder {
    static final Holder INSTANCE = new Holder();
    static int count = 10;
    int seen;

    Holder() {
      seen = count++;
    }
  }

  static void flush(String what) {
    System.out.println(what + ": " + log);
    log = new StringBuilder();
  }

  public static void main(String[] args) {
    System.out.println(Derived.CONSTANT + Derived.TEXT);
    flush("constants");
    Derived[] none = new Derived[2];
    flush("array");
    Derived.touch();
    flush("static call");
    new Derived();
    flush("new");
    int v = Child.value;
    flush("inherited static " + v);
    new Child();
    flush("child");
    Child.nothing();
    flush("nothing");
    int p = Constants.PLAIN;
    flush("interface constant " + p);
    new Implementor();
    flush("implementor");
    int c = Constants.COMPUTED;
    flush("interface " + c);
    new WithNothing();
    flush("superinterfaces");
    System.out.println(Below.COMPUTED + Beside.COMPUTED);
    flush("the one without default methods");
    System.out.println(Kind.FIRST.lower() + Kind.SECOND.lower());
    flush("enum");
    Function function = value -> value * 3;
    flush("lambda");
    System.out.println(function.twice(2));
    System.out.println(Left.value + " " + Right.value);
    flush("cycle");
    System.out.println(Holder.INSTANCE.seen + " " + Holder.count);
    Object o = none[0];
    System.out.println(o instanceof Implementor);
    for (int i = 0; i < 2; i++) {
      if (i == 1) {
        class Local {
          static int count = log("Local");
        }
        System.out.println(Local.count);
      }
      flush("loop " + i);
    }
  }
}
