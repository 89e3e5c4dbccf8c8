package dev.mainstay.conformance.programs.numbers;

import java.util.ArrayList;
import java.util.Arrays;
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
    withinBounds();
    streams();
    gaussians();
    bytes();
    seededAgain();
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

  private static void withinBounds() {
    Random random = new Random(17);
    for (int i = 1; i < 31; i++) {
      int bound = (1 << i) + (i & 1);
      System.out.print(random.nextInt(bound) + " " + random.nextInt(-bound, bound) + " ");
      System.out.print(random.nextLong(bound) + " " + random.nextLong(-bound, 3L << (2 * i)));
      System.out.println(" " + random.nextLong((1L << (2 * i)) - 1));
    }
    System.out.println(random.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE));
    System.out.println(random.nextInt(Integer.MIN_VALUE, 0));
    System.out.println(random.nextLong(Long.MIN_VALUE, Long.MAX_VALUE));
    System.out.println(random.nextLong(Long.MIN_VALUE, 0));
    System.out.println(random.nextDouble(3) + " " + random.nextDouble(-2, 5));
    System.out.println(random.nextFloat(3) + " " + random.nextFloat(-2, 5));
  }

  private static void streams() {
    Random random = new Random(18);
    System.out.println(Arrays.toString(random.ints(5).toArray()));
    System.out.println(Arrays.toString(random.ints(5, 0, 16).toArray()));
    System.out.println(Arrays.toString(random.ints(-7, 100).limit(5).toArray()));
    System.out.println(Arrays.toString(random.longs(5).toArray()));
    System.out.println(Arrays.toString(random.longs(5, 0, 1L << 40).toArray()));
    System.out.println(Arrays.toString(random.doubles(3).toArray()));
    System.out.println(Arrays.toString(random.doubles(3, 2, 4).toArray()));
  }

  private static void gaussians() {
    Random random = new Random(19);
    long sum = 0;
    for (int i = 0; i < 5000; i++) {
      double number = random.nextGaussian();
      sum = sum * 31 + Double.doubleToLongBits(number);
      if (i < 5) {
        System.out.println(number);
      }
    }
    System.out.println(sum);
  }

  private static void bytes() {
    Random random = new Random(20);
    for (int length = 0; length < 11; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      System.out.println(Arrays.toString(bytes));
    }
  }

  private static void seededAgain() {
    Random random = new Random(21);
    random.nextGaussian();
    random.setSeed(21);
    System.out.println(random.nextInt());
    Random dull =
        new Random(1) {
          @Override
          protected int next(int bits) {
            return 5;
          }
        };
    System.out.println(dull.nextInt() + " " + dull.nextLong() + " " + dull.nextInt(100));
  }
}
