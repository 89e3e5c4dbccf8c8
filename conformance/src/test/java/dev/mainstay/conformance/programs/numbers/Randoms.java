package dev.mainstay.conformance.programs.numbers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** java.util.Random is specified to the bit: the same seed, the same numbers. */
public class Randoms {
  public static void main(String[] args) {
    for (long seed : new long[] {0, 42, -1, Long.MIN_VALUE}) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 3; i++) {
        text.append(random.nextInt())
            .append(' ')
            .append(random.nextInt(10))
            .append(' ')
            .append(random.nextInt(1 << 20))
            .append(' ');
        text.append(random.nextLong()).append(' ').append(random.nextBoolean()).append(' ');
        text.append(Double.doubleToLongBits(random.nextDouble()))
            .append(' ')
            .append(Float.floatToIntBits(random.nextFloat()))
            .append(' ');
      }
      System.out.println(text);
    }
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      list.add(i);
    }
    Collections.shuffle(list, new Random(5));
    System.out.println(list);
    try {
      new Random().nextInt(0);
    } catch (IllegalArgumentException e) {
      System.out.println("bound");
    }
  }
}
