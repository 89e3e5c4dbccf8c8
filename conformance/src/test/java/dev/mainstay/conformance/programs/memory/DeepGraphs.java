package dev.mainstay.conformance.programs.memory;

/** Graphs deeper than any stack of a marker, and recursion over a part of them. */
public class DeepGraphs {
  static class Link {
    Link next;
    Link other;
    int value;
  }

  static int depth(Link l) {
    return l == null ? 0 : 1 + depth(l.next);
  }

  static void churn(int n) {
    Object o = null;
    for (int i = 0; i < n; i++) {
      o = new Object[] {o == null || i % 10 == 0 ? null : o, new int[i % 7]};
    }
  }

  public static void main(String[] args) {
    Link head = null;
    for (int i = 0; i < 4000; i++) {
      Link l = new Link();
      l.next = head;
      l.other = i % 2 == 0 ? l : head;
      l.value = i;
      head = l;
    }
    churn(3000);
    long sum = 0;
    int n = 0;
    for (Link l = head; l != null; l = l.next) {
      sum = sum * 31 + l.value + (l.other == l ? 1 : l.other == l.next ? 2 : 1000);
      n++;
    }
    System.out.println(sum + " " + n);
    Object[] nested = null;
    for (int i = 0; i < 2000; i++) {
      nested = new Object[] {i, nested, "x"};
    }
    churn(2000);
    int levels = 0;
    for (Object[] a = nested; a != null; a = (Object[]) a[1]) {
      levels += (Integer) a[0] % 3;
    }
    System.out.println(levels);
    Link cut = head;
    for (int i = 0; i < 1000 - 1; i++) {
      cut = cut.next;
    }
    cut.next = null;
    churn(2000);
    System.out.println(depth(head));
    Link a = new Link();
    Link b = new Link();
    a.next = b;
    b.next = a;
    a.other = a;
    b.other = head;
    a = null;
    churn(1000);
    System.out.println(b.next.next == b && b.next.other == b.next);
  }
}
