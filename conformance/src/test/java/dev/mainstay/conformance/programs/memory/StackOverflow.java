package dev.mainstay.conformance.programs.memory;

/** A stack that runs out throws StackOverflowError, which can be caught, and more than once. */
public class StackOverflow {
  static int depth;

  static Object down(Object held) {
    depth++;
    Object[] mine = {held};
    Object below = down(mine);
    return below == mine ? held : mine;
  }

  public static void main(String[] args) {
    for (int i = 0; i < 2; i++) {
      depth = 0;
      try {
        down("top");
      } catch (StackOverflowError e) {
        System.out.println(depth > 100);
      }
    }
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      after.append(i);
    }
    System.out.println(after);
  }
}
