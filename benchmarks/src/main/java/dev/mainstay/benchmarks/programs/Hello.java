package dev.mainstay.benchmarks.programs;

/** The smallest program. */
public final class Hello {
  private Hello() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    System.out.println("Hello, device!");
  }
}
