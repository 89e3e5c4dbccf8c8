package dev.mainstay.conformance.programs.classes;

/** Objects of more than 32 words with references all over them, at every depth of a hierarchy. */
public class ManyFields {
  static class A {
    int a0 = 1, a1 = 2;
    String s0 = "s0";
    long l0 = 3;
    byte b0 = 4;
    Object o0 = new int[] {5};
    double d0 = 6.5;
    boolean z0 = true;
    char c0 = 'c';
    short h0 = 7;
    float f0 = 8.5f;
  }

  static class B extends A {
    long l1 = 1L << 33, l2 = -1, l3 = Long.MIN_VALUE, l4 = 4;
    double d1 = 1, d2 = 2, d3 = 3, d4 = 4;
    String s1 = "s1", s2 = "s2", s3, s4 = s1 + s2;
    int[] i1 = {1, 2, 3};
    Object o1 = this, o2 = new Object[] {s4, i1};
    byte b1 = -1, b2 = -2, b3 = -3;
    short h1 = -1;
    boolean z1;
  }

  static class C extends B {
    String t0 = "t0",
        t1 = "t1",
        t2 = "t2",
        t3 = "t3",
        t4 = "t4",
        t5 = "t5",
        t6 = "t6",
        t7 = "t7",
        t8 = "t8",
        t9 = "t9";
    long m0 = 10, m1 = 11, m2 = 12, m3 = 13, m4 = 14, m5 = 15, m6 = 16, m7 = 17, m8 = 18, m9 = 19;
    String u0 = "u0" + m0, u1 = "u1" + m1, u2 = "u2" + m2, u3 = "u3" + m3;
    C next;
    int last = 99;
  }

  static void garbage(int n) {
    Object[] keep = new Object[8];
    for (int i = 0; i < n; i++) {
      keep[i % 8] = new long[i % 50];
    }
  }

  public static void main(String[] args) {
    C head = null;
    for (int i = 0; i < 20; i++) {
      C c = new C();
      c.next = head;
      c.last = i;
      c.s3 = "made " + i;
      c.u3 = c.u3 + i;
      c.m9 += i;
      head = c;
      garbage(20);
    }
    garbage(200);
    long sum = 0;
    StringBuilder text = new StringBuilder();
    for (C c = head; c != null; c = c.next) {
      sum +=
          c.a0
              + c.a1
              + c.l0
              + c.b0
              + (long) c.d0
              + c.h0
              + (long) c.f0
              + c.l1
              + c.l2
              + c.l4
              + c.m0
              + c.m5
              + c.m9
              + c.last;
      sum +=
          ((int[]) c.o0)[0]
              + c.i1[2]
              + c.b1
              + c.b2
              + c.b3
              + c.h1
              + (c.z0 ? 1 : 0)
              + (c.z1 ? 1000 : 0)
              + c.c0;
      if (c.o1 != c || ((Object[]) c.o2)[0] != c.s4) {
        System.out.println("lost");
      }
      text.append(c.s0)
          .append(c.s3)
          .append(c.s4)
          .append(c.t0)
          .append(c.t9)
          .append(c.u0)
          .append(c.u3)
          .append(' ');
    }
    System.out.println(sum);
    System.out.println(text);
  }
}
