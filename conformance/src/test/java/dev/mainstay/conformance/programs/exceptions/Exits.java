package dev.mainstay.conformance.programs.exceptions;

/** System.exit: no finally, nothing after it. */
public class Exits {
  public static void main(String[] args) {
    try {
      System.out.println("before");
      System.exit(42);
    } finally {
      System.out.println("never");
    }
  }
}
