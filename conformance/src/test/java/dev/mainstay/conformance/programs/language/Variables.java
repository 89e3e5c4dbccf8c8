package dev.mainstay.conformance.programs.language;

/**
 * Locals by the dozen, of every width, live across calls and loops; shadowing; static and instance
 * state.
 */
public class Variables {
  static int counter;
  static long total = 40;
  static String name = "outer";
  int counter2 = counter++;
  String name2;

  static double many(
      int a, long b, float c, double d, String e, int[] f, char g, byte h, short i, boolean j) {
    int a1 = a + 1, a2 = a1 * 2, a3 = a2 - a, a4 = a3 ^ a1, a5 = a4 + a2, a6 = a5 % 7, a7 = a6 + a5;
    long b1 = b + a1,
        b2 = b1 * a2,
        b3 = b2 - b,
        b4 = b3 ^ b1,
        b5 = b4 + b2,
        b6 = b5 % 7,
        b7 = b6 + b5;
    float c1 = c + b1, c2 = c1 * a2, c3 = c2 - c, c4 = c3 / 3;
    double d1 = d + c1, d2 = d1 * b2, d3 = d2 - d, d4 = d3 / 7;
    String e1 = e + a1, e2 = e1 + b1, e3 = e2 + g, e4 = e3 + h + i + j;
    int[] f1 = f.clone(), f2 = {a1, a2, a3, f.length}, f3 = new int[Math.abs(a6) + 2];
    f3[1] = f1[0] + f2[3];
    for (int k = 0; k < 3; k++) {
      a1 += k;
      String local = e4 + k;
      b7 += local.length() + f3[1];
      d4 += c4;
    }
    System.out.println(a1 + " " + a2 + " " + a3 + " " + a4 + " " + a5 + " " + a6 + " " + a7);
    System.out.println(b1 + " " + b2 + " " + b3 + " " + b4 + " " + b5 + " " + b6 + " " + b7);
    System.out.println((int) c1 + " " + (int) c2 + " " + (int) c3 + " " + (int) c4);
    System.out.println((long) d1 + " " + (long) d2 + " " + (long) d3 + " " + (long) d4);
    System.out.println(e1 + "|" + e2 + "|" + e3 + "|" + e4 + "|" + f3[1]);
    return d4;
  }

  static void shadow(String name) {
    System.out.println(name + " " + Variables.name);
    Variables.name = name;
  }

  static int parameterReuse(int n) {
    int result = 0;
    while (n > 0) {
      result += n;
      n -= 3;
    }
    return result + n;
  }

  /** Assertions are off; what is asserted is not even evaluated. */
  static boolean asserts() {
    boolean on = false;
    assert on = true;
    assert counter < 0 : "counter " + counter++;
    return on;
  }

  public static void main(String[] args) {
    System.out.println(asserts() + " " + counter);
    many(1, 2, 3, 4, "five", new int[] {6, 7}, 'g', (byte) 8, (short) 9, true);
    many(
        -100,
        1L << 40,
        0.5f,
        1e9,
        "",
        new int[] {Integer.MAX_VALUE},
        'é',
        (byte) -8,
        (short) -9,
        false);
    shadow("inner");
    shadow("again");
    System.out.println(parameterReuse(20));
    Variables v = new Variables();
    Variables w = new Variables();
    System.out.println(v.counter2 + " " + w.counter2 + " " + counter + " " + v.name2);
    total <<= 3;
    total += counter;
    System.out.println(total);
    int swap1 = 1, swap2 = 2, swap3 = 3;
    for (int i = 0; i < 7; i++) {
      int t = swap1;
      swap1 = swap2;
      swap2 = swap3;
      swap3 = t;
    }
    System.out.println(swap1 + " " + swap2 + " " + swap3);
    long fib1 = 0, fib2 = 1;
    for (int i = 0; i < 90; i++) {
      long next = fib1 + fib2;
      fib1 = fib2;
      fib2 = next;
    }
    System.out.println(fib1);
  }
}
