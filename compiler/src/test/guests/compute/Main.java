import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Main {
  interface Shape {
    double area();
    default String describe() { return getClass() == Square.class ? "square" : "other"; }
  }
  abstract static class Base implements Shape {
    int id;
    Base(int id) { this.id = id; }
    abstract int weight();
    @Override public String toString() { return describe() + "#" + id + ":" + weight(); }
  }
  static class Square extends Base {
    final int side;
    Square(int id, int side) { super(id); this.side = side; }
    @Override public double area() { return side * side; }
    @Override int weight() { return side; }
  }
  static class Disc extends Base {
    final double r;
    Disc(int id, double r) { super(id); this.r = r; }
    @Override public double area() { return 3.0 * r * r; }
    @Override int weight() { return (int) r; }
    @Override public String describe() { return "disc"; }
  }

  static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

  static long gcd(long a, long b) { return b == 0 ? a : gcd(b, a % b); }

  static int sieve(int n) {
    boolean[] composite = new boolean[n + 1];
    int count = 0;
    for (int i = 2; i <= n; i++) {
      if (!composite[i]) {
        count++;
        for (int j = i + i; j <= n; j += i) composite[j] = true;
      }
    }
    return count;
  }

  static long mix(long seed, int rounds) {
    long x = seed;
    for (int i = 0; i < rounds; i++) {
      x ^= x << 13; x ^= x >>> 7; x ^= x << 17;
      x = x * 6364136223846793005L + i;
      x += Long.rotateLeft(x, 5) ^ (x >> 3);
    }
    return x;
  }

  static int[][] multiply(int[][] a, int[][] b) {
    int n = a.length;
    int[][] c = new int[n][n];
    for (int i = 0; i < n; i++)
      for (int j = 0; j < n; j++) {
        int s = 0;
        for (int k = 0; k < n; k++) s += a[i][k] * b[k][j];
        c[i][j] = s;
      }
    return c;
  }

  public static void main(String[] args) {
    System.out.println(fib(20));
    System.out.println(gcd(1071L * 1000003, 462L * 1000003));
    System.out.println(sieve(1000));
    System.out.println(mix(88172645463325252L, 1000));
    int[][] m = new int[5][5];
    for (int i = 0; i < 25; i++) m[i / 5][i % 5] = i - 12;
    int[][] p = multiply(m, multiply(m, m));
    int trace = 0;
    for (int i = 0; i < 5; i++) trace += p[i][i];
    System.out.println("trace " + trace);
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < 6; i++) shapes.add(i % 2 == 0 ? new Square(i, i + 1) : new Disc(i, i));
    double total = 0;
    StringBuilder sb = new StringBuilder();
    for (Shape s : shapes) { total += s.area(); sb.append(s).append(' '); }
    System.out.println(sb.toString().trim());
    System.out.println((long) total);
    Map<String, Integer> counts = new HashMap<>();
    String text = "the quick brown fox jumps over the lazy dog the end";
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        counts.merge(text.substring(start, i), 1, Integer::sum);
        start = i + 1;
      }
    }
    System.out.println("the=" + counts.get("the") + " words=" + counts.size());
    int hash = 0;
    for (Map.Entry<String, Integer> e : counts.entrySet()) hash += e.getKey().hashCode() * e.getValue();
    System.out.println(hash);
    short sh = (short) 70000; byte by = (byte) 200; char ch = (char) 70000;
    System.out.println(sh + " " + by + " " + (int) ch + " " + (int) 1e20 + " " + (long) Double.NaN);
    System.out.println(Integer.MIN_VALUE + " " + Long.MIN_VALUE + " " + (Integer.MIN_VALUE >>> 3) + " " + (-7 / 2) + " " + (-7 % 3));
    Object o = new long[] {1, 2, 3};
    System.out.println(o instanceof long[] l ? l.length : -1);
    System.out.println("Gr\u00fc\u00dfe \u20ac \ud83d\ude80 \ud83d.");
    switch (text) {
      case "a" -> System.out.println("a");
      default -> System.out.println(text.length());
    }
    StringBuilder garbage = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      int[] waste = new int[256];
      waste[i % 256] = i;
      if (i % 500 == 0) garbage.append(waste[i % 256]).append(';');
    }
    System.out.println(garbage);
  }
}
