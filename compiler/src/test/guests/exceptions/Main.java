class Main {
  static class Custom extends Exception {
    final int code;
    Custom(String message, int code, Throwable cause) { super(message, cause); this.code = code; }
    @Override public String getMessage() { return super.getMessage() + " (" + code + ")"; }
  }
  static class Resource implements AutoCloseable {
    final String name;
    Resource(String name) { this.name = name; System.out.println("open " + name); }
    @Override public void close() { System.out.println("close " + name); if (name.equals("bad")) throw new IllegalStateException("close failed"); }
  }
  static int[] array = new int[3];
  static Object nothing;
  static Object text = "text";

  static int nested(int n) {
    int result = 0;
    try {
      try {
        if (n == 1) throw new IllegalArgumentException("one");
        if (n == 2) return 20;
        result += 1;
      } catch (IllegalArgumentException e) {
        result += 10;
        if (n == 1) throw new RuntimeException("again", e);
      } finally {
        result += 100;
        System.out.println("inner " + result);
      }
    } catch (RuntimeException e) {
      result += 1000;
      System.out.println(e + " <- " + e.getCause());
    } finally {
      System.out.println("outer " + result);
    }
    return result;
  }

  static void thrower(int depth) throws Custom {
    if (depth == 0) throw new Custom("deep", 7, new RuntimeException("root"));
    try {
      thrower(depth - 1);
    } finally {
      System.out.println("unwind " + depth);
    }
  }

  static int loop() {
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      try {
        if (i % 2 == 0) continue;
        if (i == 5) break;
        if (i == 3) throw new ArithmeticException("/ by zero");
        sum += 10 / (i - 3);
      } catch (ArithmeticException e) {
        sum += 1000;
      } finally {
        sum += 1;
      }
    }
    return sum;
  }

  @SuppressWarnings("finally")
  static int override() {
    try {
      throw new RuntimeException("lost");
    } finally {
      return 42;
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) System.out.println("nested " + nested(i));
    try { thrower(2); } catch (Custom e) { System.out.println(e.code + " " + e.getMessage() + " " + e.getCause().getMessage()); }
    try { System.out.println(nothing.hashCode()); } catch (NullPointerException e) { System.out.println("NPE"); }
    try { System.out.println(array[3]); } catch (ArrayIndexOutOfBoundsException e) { System.out.println("AIOOBE"); }
    try { System.out.println(array[-1]); } catch (RuntimeException e) { System.out.println(e.getClass().getName()); }
    try { System.out.println((Integer) text); } catch (ClassCastException e) { System.out.println("CCE"); }
    try { "abc".charAt(5); System.out.println("?"); } catch (StringIndexOutOfBoundsException e) { System.out.println("SIOOBE"); }
    try { Integer.parseInt("x1"); } catch (NumberFormatException e) { System.out.println("NFE"); }
    System.out.println(loop());
    System.out.println(override());
    try (Resource a = new Resource("a"); Resource b = new Resource("bad")) {
      System.out.println("body");
      throw new Error("body failed");
    } catch (Throwable t) {
      System.out.println(t + " suppressed " + t.getSuppressed().length);
    }
    throw new IllegalStateException("the end", new RuntimeException("the reason"));
  }
}
