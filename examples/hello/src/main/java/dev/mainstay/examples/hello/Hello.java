package dev.mainstay.examples.hello;

/** The smallest command: its size stands beside that of every other language. */
public final class Hello {
  private Hello() {}

  /** Greets. */
  public static void main(String[] args) {
    System.out.println("Hello, device!");
  }
}
