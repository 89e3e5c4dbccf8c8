package dev.mainstay.conformance.programs.security;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** Secure random numbers: nobody knows which, but their ranges, and that they differ. */
public class SecureRandoms {
  public static void main(String[] args) throws NoSuchAlgorithmException {
    SecureRandom random = new SecureRandom();
    byte[] first = new byte[33];
    byte[] second = new byte[33];
    random.nextBytes(first);
    random.nextBytes(second);
    System.out.println(Arrays.equals(first, second));
    random.setSeed(5);
    long seeded = random.nextLong();
    random.setSeed(5);
    System.out.println(seeded == random.nextLong());
    int[] seen = new int[8];
    for (int i = 0; i < 1000; i++) {
      seen[random.nextInt(seen.length)]++;
      double unit = random.nextDouble();
      if (unit < 0 || unit >= 1 || random.nextInt(5, 9) / 9 != 0) {
        System.out.println("out of range");
      }
    }
    System.out.println(Arrays.stream(seen).allMatch(count -> count > 50));
    System.out.println(random.generateSeed(5).length + " " + SecureRandom.getSeed(3).length);
    try {
      SecureRandom.getInstance("None");
    } catch (NoSuchAlgorithmException e) {
      System.out.println(e.getMessage());
    }
    try {
      random.nextInt(0);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }
}
