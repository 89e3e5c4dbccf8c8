package dev.mainstay.conformance.programs.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Boxes: caches, equality, unboxing in every place, methods of the box classes. */
public class Boxing {
  static Integer field;

  public static void main(String[] args) {
    Integer a = 127, b = 127, c = 1000, d = 1000;
    System.out.println((a == b) + " " + c.equals(d) + " " + (c == (int) d) + " " + c.compareTo(d));
    Long l = 127L, m = -128L;
    System.out.println(l.equals(127) + " " + l.equals(127L) + " " + (l == 127));
    Character x = 'a', y = 'a';
    Byte e = 5, f = 5;
    Short g = 100, h = 100;
    Boolean t = true, u = Boolean.valueOf("true");
    System.out.println((x == y) + " " + (e == f) + " " + (g == h) + " " + (t == u));
    System.out.println(
        a.hashCode()
            + " "
            + l.hashCode()
            + " "
            + Long.valueOf(1L << 33).hashCode()
            + " "
            + x.hashCode()
            + " "
            + t.hashCode()
            + " "
            + Boolean.FALSE.hashCode()
            + " "
            + e.hashCode());
    System.out.println(
        Double.valueOf(1.5).hashCode()
            + " "
            + Float.valueOf(1.5f).hashCode()
            + " "
            + Double.valueOf(-0.0).hashCode());
    a++;
    a += 5;
    Integer old = a--;
    System.out.println(a + " " + old);
    List<Integer> list = new ArrayList<>(List.of(10, 20, 30));
    list.remove(1);
    list.remove((Integer) 10);
    System.out.println(list);
    try {
      int i = field;
    } catch (NullPointerException n) {
      System.out.println("null unboxed");
    }
    field = 5;
    field *= 3;
    System.out.println(field);
    Object o = 'c';
    System.out.println(o instanceof Character ch && ch == 'c');
    Object[] mixed = {1, 2L, 3f, 4.0, 'c', (byte) 5, (short) 6, true, null};
    for (Object v : mixed) {
      System.out.print((v instanceof Number n ? n.intValue() + n.longValue() : v) + " ");
    }
    System.out.println();
    long sum = 0;
    for (Integer i : new Integer[] {1, 2, 3}) {
      sum += i;
    }
    System.out.println(
        sum
            + " "
            + Objects.equals(1, 1L)
            + " "
            + Objects.hash(1, "a", null)
            + " "
            + Objects.requireNonNullElse(null, 3));
    System.out.println(Integer.MAX_VALUE + 1 == Integer.MIN_VALUE);
    System.out.println(
        Character.compare('a', 'b')
            + " "
            + Boolean.compare(true, false)
            + " "
            + Boolean.logicalXor(true, false)
            + " "
            + Integer.sum(1, 2)
            + Integer.max(3, 4));
    System.out.println(Double.MIN_VALUE > 0 ? Byte.MAX_VALUE + Short.MIN_VALUE : 0);
    Integer i1 = 5;
    Integer i2 = 10;
    System.out.println(i1 < i2 ? i1 + i2 : i1 - i2);
    int[] counts = new int[3];
    Integer index = 2;
    counts[index]++;
    System.out.println(counts[index] << i1);
  }
}
