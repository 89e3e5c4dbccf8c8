package dev.mainstay.conformance.programs.language;

import java.util.Arrays;

/** Compound assignments: the implied cast, the operands' order, one evaluation of the place. */
public class CompoundAssignments {
  static int calls;
  static int[] shared = {1, 2, 3, 4};
  int field = 10;
  static CompoundAssignments single = new CompoundAssignments();

  static int[] array() {
    calls++;
    return shared;
  }

  static int index(int i) {
    calls += 10;
    return i;
  }

  static CompoundAssignments object() {
    calls += 100;
    return single;
  }

  static int replace() {
    shared = new int[] {9, 9, 9, 9};
    return 5;
  }

  public static void main(String[] args) {
    byte b = 100;
    b += 100;
    b *= 2;
    b >>>= 1;
    System.out.print(b + " ");
    b = -1;
    b >>>= 3;
    System.out.print(b + " ");
    b = -128;
    b--;
    System.out.print(b + " ");
    b /= -1;
    b -= 1.9;
    System.out.println(b);
    short s = -1;
    s >>>= 20;
    s ^= 0x12345;
    System.out.print(s + " ");
    char c = 'a';
    c += 1.7;
    c <<= 8;
    c |= 'z';
    System.out.println((int) c);
    int i = 7;
    i += 3.99;
    i -= 'A';
    i *= 1.5f;
    i <<= 33;
    i %= 7L;
    System.out.print(i + " ");
    i = Integer.MAX_VALUE;
    i += 1.0f;
    System.out.print(i + " ");
    long l = 1;
    l <<= 65;
    l += 1e18;
    l >>>= -1;
    System.out.println(l);
    float f = 16777216f;
    f += 1;
    double d = 0.1;
    d += 0.2f;
    System.out.println((int) f + " " + Double.doubleToLongBits(d));
    array()[index(1)] += 40;
    array()[index(2)]++;
    --array()[index(3)];
    object().field *= index(3);
    object().field++;
    System.out.println(calls + " " + Arrays.toString(shared) + " " + single.field);
    int[] before = shared;
    shared[0] += replace();
    System.out.println(Arrays.toString(before) + Arrays.toString(shared));
    int x = 5;
    x += x++ + ++x;
    System.out.print(x + " ");
    x = x++ * 2 + x;
    System.out.print(x + " ");
    int y = x = 4;
    y -= x -= 1;
    System.out.println(x + " " + y);
    String text = "a";
    text += 1 + 2;
    text += 'b';
    text += null;
    Object o = "o";
    o += "p";
    System.out.println(text + o);
    boolean t = true;
    t &= false | true;
    t ^= true;
    t |= calls > 0;
    System.out.println(t);
    Integer boxed = 5;
    boxed++;
    boxed += 3;
    System.out.println(boxed);
  }
}
