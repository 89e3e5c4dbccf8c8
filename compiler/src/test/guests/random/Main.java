import java.util.Random;

class Main {
  public static void main(String[] args) {
    Random random = new Random(42);
    int[] bounds = {100, 64, 1, (1 << 30) + 1, Integer.MAX_VALUE, 7};
    for (int i = 0; i < 60; i++) {
      System.out.println(random.nextInt(bounds[i % bounds.length]));
    }
    System.out.println(random.nextInt() + " " + random.nextLong() + " " + random.nextBoolean());
    System.out.println((int) (random.nextDouble() * 1e9) + " " + (int) (random.nextFloat() * 1e6));
    try {
      random.nextInt(0);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }
}
