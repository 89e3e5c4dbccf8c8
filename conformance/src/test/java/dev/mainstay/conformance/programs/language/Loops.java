package dev.mainstay.conformance.programs.language;

/** Loops of every kind, labels, break and continue out of several at once. */
public class Loops {
  static int calls;

  static boolean next() {
    return ++calls % 5 != 0;
  }

  public static void main(String[] args) {
    StringBuilder log = new StringBuilder();
    outer:
    for (int i = 0; i < 5; i++) {
      inner:
      for (int j = 0; ; j++) {
        if (j == 4) {
          continue outer;
        }
        if (i == 3) {
          break outer;
        }
        if ((i + j) % 2 == 0) {
          continue inner;
        }
        for (int k = 0; k < 3; k++) {
          if (k == i) {
            break inner;
          }
          log.append(i).append(j).append(k).append(' ');
        }
      }
    }
    System.out.println(log);
    block:
    {
      if (log.length() > 3) {
        break block;
      }
      System.out.println("never");
    }
    int n = 27;
    int steps = 0;
    while (n != 1) {
      n = n % 2 == 0 ? n / 2 : 3 * n + 1;
      steps++;
    }
    System.out.println(steps);
    do {
      steps -= 7;
    } while (steps > 0);
    System.out.println(steps);
    while (next()) {
      steps++;
    }
    System.out.println(steps + " " + calls);
    for (int i = 0, j = 10; i < j; i++, j -= 2) {
      System.out.println(i + " " + j);
    }
    for (; ; ) {
      if (steps++ > 10) {
        break;
      }
    }
    System.out.println(steps);
    long product = 1;
    for (long l = Integer.MAX_VALUE - 2L; l < Integer.MAX_VALUE + 3L; l++) {
      product *= l;
    }
    System.out.println(product);
    int count = 0;
    for (byte b = 0; b >= 0; b++) {
      count++;
    }
    System.out.println(count);
    for (float f = 0; f < 1; f += 0.3f) {
      count++;
    }
    System.out.println(count);
    int total = 0;
    for (int i = 0; i < 100; i++) {
      switch (i % 4) {
        case 0:
          continue;
        case 1:
          break;
        default:
          total += i;
      }
      total++;
    }
    System.out.println(total);
  }
}
